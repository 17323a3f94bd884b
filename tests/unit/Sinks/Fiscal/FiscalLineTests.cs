using Ingest.Model;
using Ingest.Sinks.Fiscal;

namespace Ingest.UnitTests.Sinks.Fiscal;

public sealed class FiscalLineTests
{
    [Theory]
    [InlineData(Phase.Budget, "total", "approved", 2031)]
    [InlineData(Phase.FinalAccount, "total", "executed", 2031)]
    [InlineData(Phase.FinalAccount, "abroad/budgeted", "approved", 2031)] // a final account prints the budget beside it
    [InlineData(Phase.FinalAccount, "adjusted", "adjusted", 2031)]
    [InlineData(Phase.Budget, "prior-year/settled", "executed", 2030)]
    [InlineData(Phase.Budget, "prior-year/budgeted", "approved", 2030)]
    [InlineData(Phase.Budget, "prior-year/total", null, 2030)] // planned or spent is not said
    [InlineData(Phase.Budget, "settled", "executed", null)] // spent before the budget's year; when is not said
    [InlineData(Phase.Unknown, "total", null, 2031)]
    public void Phase_and_year_are_the_columns_before_they_are_the_documents(Phase phase, string measure, string? expected, int? year)
    {
        FiscalLine line = Assert.Single(Lines("expenditure", measure, phase: phase));

        Assert.Equal(expected, line.PhaseId);
        Assert.Equal(year, line.FiscalYear);
    }

    [Theory]
    [InlineData("revenue", null, "total", "revenue")]
    [InlineData("revenue", null, "carried-in", null)] // a balance
    [InlineData("revenue", null, "current-year", "revenue")]
    [InlineData("government-fund-expenditure", null, "project", "expenditure")]
    [InlineData("government-fund-expenditure", null, "current-year", null)] // 本年收入 and 本年支出 have one name
    [InlineData("revenue-expenditure-summary", "revenue", "amount", "revenue")]
    [InlineData("revenue-expenditure-summary", "expenditure-by-use", "amount", "expenditure")]
    [InlineData("revenue-expenditure-summary", null, "amount", null)]
    public void Direction_is_given_where_it_is_known(string kind, string? section, string measure, string? expected) =>
        Assert.Equal(expected, Assert.Single(Lines(kind, measure, section)).Direction);

    [Theory]
    [InlineData("assets", "amount")]
    [InlineData("unknown", "total")]
    [InlineData("procurement", "unit-price")]
    public void What_is_no_budget_line_gives_none(string kind, string measure) => Assert.Empty(Lines(kind, measure));

    [Theory]
    [InlineData("2012601", "2012601", null)]
    [InlineData("201", "201", null)]
    [InlineData("30101", null, "30101")]
    [InlineData("501", null, "501")]
    [InlineData("1010101", null, "1010101")]
    [InlineData("218001", null, null)] // a unit's code
    [InlineData("3010101", null, null)]
    [InlineData("A01", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void A_code_is_of_the_classification_that_its_digits_say(string? code, string? functional, string? economic) =>
        Assert.Equal(new SubjectCode(functional, economic), SubjectCode.Of(code));

    [Fact]
    public void Levels_go_as_deep_as_the_code() =>
        Assert.Equal(["201", "20126", null], new[] { 1, 2, 3 }.Select(static level => SubjectCode.Level("20126", level)));

    [Theory]
    [InlineData("general-public/basic", "general-public")]
    [InlineData("basic", null)]
    public void A_column_of_a_source_of_money_names_it(string measure, string? source) => Assert.Equal(source, Assert.Single(Lines("expenditure", measure)).FundingSource);

    private static IEnumerable<FiscalLine> Lines(string kind, string measure, string? section = null, Phase phase = Phase.Budget)
    {
        Document sample = SampleDocument.Of('a');
        Table table = sample.Tables[0];
        return FiscalLine.Of(sample with
        {
            Disclosure = sample.Disclosure with { Phase = phase },
            Tables =
            [
                table with
                {
                    Kind = kind,
                    Rows = [new Row { Line = 0, Role = RowRole.Item, Section = section, Values = [new Amount { Measure = measure, Text = "1", Value = 1m, Yuan = 10000m }] }],
                },
            ],
        });
    }
}
