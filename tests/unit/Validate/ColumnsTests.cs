using Ingest.Model;
using Ingest.Validate;
using Ingest.Validate.Checks;

namespace Ingest.UnitTests.Validate;

/// <summary>One column as the sum of others.</summary>
public sealed class ColumnsTests
{
    private static Verdict[] Verdicts(Identity identity, params Table[] tables) => [.. identity.Check(Made.Account(tables)).Select(static check => check.Verdict)];

    [Theory]
    [InlineData("合计|30.00|20.00|10.00", Verdict.Exact)]
    [InlineData("合计|30.00|20.00|", Verdict.Broken)]   // a blank adds nothing
    [InlineData("合计|30.00||", Verdict.Unknown)]       // no part is printed
    [InlineData("合计||20.00|10.00", Verdict.Unknown)]  // nor is the sum
    public void A_row_is_judged_by_what_it_prints(string row, Verdict verdict) =>
        Assert.Equal([verdict], Verdicts(new ExpenditureColumns(), Made.Table("expenditure", "total basic project", row)));

    [Theory]
    [InlineData("合计|0.00||")]
    [InlineData("合计|||")]
    public void A_row_without_money_is_not_judged(string row) =>
        Assert.Empty(Verdicts(new ExpenditureColumns(), Made.Table("expenditure", "total basic project", row)));

    [Fact]
    public void Basic_expenditure_may_be_printed_in_its_parts_only() => Assert.Equal(
        [Verdict.Exact],
        Verdicts(new ExpenditureColumns(), Made.Table("expenditure", "total personnel public-use project", "合计|30.00|15.00|5.00|10.00")));

    [Fact]
    public void Without_a_sum_of_the_year_revenue_is_the_sum_of_its_sources() => Assert.Equal(
        [Verdict.Exact],
        Verdicts(new RevenueColumns(), Made.Table("revenue", "total fiscal-appropriation undertaking other", "合计|30.00|20.00||10.00")));

    [Fact]
    public void Each_phase_is_added_up_for_itself() => Assert.Equal(
        [Verdict.Exact, Verdict.Broken],
        Verdicts(new FundColumns(), Made.Table("three-public-expenditure", "total/budgeted general-public/budgeted government-fund/budgeted total/settled general-public/settled government-fund/settled", "合计|3.00|2.00|1.00|3.00|1.00|1.00")));

    [Fact]
    public void A_column_without_a_measure_counts_where_the_rows_bear_it_out()
    {
        string[] rows = ["校舍维修|10.00|10.00||3", "设备购置|20.00|15.00|5.00|4", "运行维护|7.00||7.00|5", "合计|38.00|25.00|12.00|"];
        Check[] checks = [.. new ListFundColumns().Check(Made.Budget(Made.Table("project-list", "total general-public other:教育费附加 other:批次", rows).With("government-fund")))];
        Assert.Equal([Verdict.Exact, Verdict.Exact, Verdict.Exact, Verdict.Broken], checks.Select(static check => check.Verdict));
    }

    [Fact]
    public void Where_no_reading_of_such_a_column_is_borne_out_nothing_is_said() => Assert.Empty(
        new ListFundColumns().Check(Made.Budget(Made.Table("project-list", "total general-public other:单价", "甲|10.00|4.00|3.00", "乙|20.00|5.00|1.00").With("government-fund"))));

    [Theory]
    [InlineData("合计|5.00|100.00|95.00|10.00", Verdict.Exact)]
    [InlineData("合计|5.00|100.00|95.00|11.00", Verdict.Broken)]
    [InlineData("合计||100.00|95.00|5.00", Verdict.Exact)]
    public void A_fund_ends_with_what_it_began_with_and_its_movement(string row, Verdict verdict)
    {
        Check check = Assert.Single(new FundBalanceColumns().Check(Made.Account(Made.Table("government-fund-expenditure", "carried-in current-year total carried-out", row))));
        Assert.Equal(verdict, check.Verdict);
        Assert.Equal(row.Split('|').Skip(1).Count(static figure => figure.Length > 0), check.Operands.Count);
    }
}

/// <summary>Changes to a table made by hand.</summary>
internal static class MadeTables
{
    /// <summary>The same table with one more amount column, which is blank.</summary>
    public static Table With(this Table table, string measure) => table with { Columns = [.. table.Columns, new Column { Index = 99, Role = ColumnRole.Amount, Measure = measure }] };
}
