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
}
