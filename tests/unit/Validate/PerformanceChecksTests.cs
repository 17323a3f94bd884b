using System.Globalization;
using Ingest.Model;
using Ingest.Validate.Checks;

namespace Ingest.UnitTests.Validate;

/// <summary>Payment plans, weights and scores.</summary>
public sealed class PerformanceChecksTests
{
    private static Document With(Performance form) => Made.Budget(Made.Table("project-performance", "amount")) with { Performance = [form] };

    private static Performance Plan(params decimal[] shares) => new()
    {
        Scope = "project",
        Ordinal = 1,
        Table = "t1",
        Schedule = [.. shares.Select((share, i) => new ScheduleStep($"{(i + 1) * 12 / shares.Length}月底", (i + 1) * 12 / shares.Length, share))],
    };

    private static Performance Weighed(params (decimal Weight, decimal? Score)[] indicators) => new()
    {
        Scope = "self-evaluation",
        Ordinal = 1,
        Table = "t1",
        Indicators = [.. indicators.Select(static one => new Indicator { Weight = one.Weight, Score = one.Score })],
    };

    [Fact]
    public void A_payment_plan_does_not_fall_and_ends_with_everything()
    {
        Document good = With(Plan(25, 50, 75, 100)), bad = With(Plan(25, 60, 50, 90));
        Assert.All(new ScheduleIsCumulative().Check(good), static check => Assert.Equal(Verdict.Exact, check.Verdict));
        Assert.Equal([Verdict.Exact, Verdict.Broken, Verdict.Exact], new ScheduleIsCumulative().Check(bad).Select(static check => check.Verdict));
        Assert.Equal(Verdict.Exact, Assert.Single(new ScheduleEndsAtAll().Check(good)).Verdict);
        Assert.Equal(Verdict.Broken, Assert.Single(new ScheduleEndsAtAll().Check(bad)).Verdict);
    }

    [Theory]
    [InlineData(60, Verdict.Exact)]
    [InlineData(50, Verdict.Exact)]  // 90: ten points are for carrying out the budget
    [InlineData(55, Verdict.Broken)]
    public void Weights_come_to_a_hundred(int second, Verdict verdict) =>
        Assert.Equal(verdict, Assert.Single(new WeightsEqualOneHundred().Check(With(Weighed((40, null), (second, null))))).Verdict);

    [Fact]
    public void A_score_is_within_its_weight() => Assert.Equal(
        [Verdict.Exact, Verdict.Broken],
        new ScoreWithinWeight().Check(With(Weighed((40, 38.5m), (60, 61)))).Select(static check => check.Verdict));

    private static Amount Money(decimal value) => new() { Measure = "amount", Text = value.ToString(CultureInfo.InvariantCulture), Value = value, Yuan = value * 10_000m };

    private static Performance Executed(decimal? rate, decimal? initial, decimal? adjusted, decimal? executed) => Weighed((40, 38), (50, 50)) with
    {
        Evaluation = new Evaluation
        {
            Execution =
            [
                new Execution
                {
                    Measure = "total",
                    Rate = rate,
                    Initial = initial is decimal first ? Money(first) : null,
                    Adjusted = adjusted is decimal second ? Money(second) : null,
                    Executed = executed is decimal spent ? Money(spent) : null,
                },
            ],
        },
    };

    [Theory]
    [InlineData("96", "60.00", "60.00", "57.60", Verdict.Exact)]
    [InlineData("95.62", "60.00", "60.00", "57.38", Verdict.Rounding)]  // 95.633…, cut
    [InlineData("96", "48.00", "60.00", "57.60", Verdict.Exact)]
    [InlineData("96", "60.00", "48.00", "57.60", Verdict.Exact)]        // of what was budgeted first
    [InlineData("0.96", "60.00", null, "57.60", Verdict.Exact)]         // the quotient itself
    [InlineData("69", "60.00", "60.00", "57.60", Verdict.Broken)]
    [InlineData("96", "60.00", "60.00", null, Verdict.Unknown)]
    public void A_rate_is_what_was_spent_of_the_budget(string rate, string? initial, string? adjusted, string? executed, Verdict verdict) =>
        Assert.Equal(verdict, Assert.Single(new ExecutionRate().Check(With(Executed(Parse(rate), Parse(initial), Parse(adjusted), Parse(executed))))).Verdict);

    [Fact]
    public void Where_nothing_was_budgeted_no_rate_is_asked() => Assert.Empty(new ExecutionRate().Check(With(Executed(100, 0, 0, 0))));

    [Theory]
    [InlineData("97.6", "9.6", Verdict.Exact)]
    [InlineData("98", "9.6", Verdict.Rounding)]
    [InlineData("88", "9.6", Verdict.Exact)]     // the indicators alone: the budget's execution is one of them
    [InlineData("97.9", "9.6", Verdict.Broken)]
    [InlineData("97.6", null, Verdict.Unknown)]  // its points are not printed
    public void Scores_come_to_the_total(string total, string? execution, Verdict verdict)
    {
        Performance form = Executed(96, 60, 60, 57.6m);
        Execution line = form.Evaluation!.Execution[0] with { Score = Parse(execution) };
        Assert.Equal(verdict, Assert.Single(new ScoresEqualTotal().Check(With(form with { Evaluation = form.Evaluation with { Score = Parse(total), Execution = [line] } }))).Verdict);
    }

    [Theory]
    [InlineData(40, 50, 10, Verdict.Exact)]
    [InlineData(40, 60, 10, Verdict.Exact)]      // the budget's execution is one of the indicators
    [InlineData(40, 40, 10, Verdict.Broken)]
    public void Weights_and_that_of_the_budgets_execution_come_to_a_hundred(int first, int second, int execution, Verdict verdict)
    {
        Performance form = Weighed((first, null), (second, null)) with { Evaluation = new Evaluation { Execution = [new Execution { Measure = "total", Weight = execution }] } };
        Assert.Equal(verdict, Assert.Single(new WeightsAndExecutionEqualOneHundred().Check(With(form))).Verdict);
        Assert.Empty(new WeightsEqualOneHundred().Check(With(form)));
    }

    private static decimal? Parse(string? figure) => figure is null ? null : decimal.Parse(figure, CultureInfo.InvariantCulture);
}
