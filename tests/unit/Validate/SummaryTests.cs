using Ingest.Model;
using Ingest.Validate;
using Ingest.Validate.Checks;

namespace Ingest.UnitTests.Validate;

/// <summary>收支总表 and 财政拨款收支总表 within themselves.</summary>
public sealed class SummaryTests
{
    private const string Summary = "revenue-expenditure-summary";

    private static Verdict[] Verdicts(Identity identity, params Table[] tables) => [.. identity.Check(Made.Budget(tables)).Select(static check => check.Verdict)];

    [Theory]
    [InlineData("30.00", Verdict.Exact)]
    [InlineData("30.01", Verdict.Rounding)]
    [InlineData("31.00", Verdict.Broken)]
    [InlineData("", Verdict.Unknown)] // one side prints its total, the other does not
    public void Both_sides_come_to_the_same(string expenditure, Verdict verdict) => Assert.Equal([verdict], Verdicts(
        new TotalRevenueEqualsTotalExpenditure(),
        Made.Table(Summary, "revenue:amount expenditure:amount", "revenue:收入总计|30.00", $"expenditure:支出总计|{expenditure}")));

    [Fact]
    public void Without_a_sum_of_the_year_the_items_make_up_the_total() => Assert.Equal([Verdict.Exact], Verdicts(
        new CurrentRevenueEqualsItsItems(),
        Made.Table(Summary, "revenue:amount", "revenue:一、财政拨款收入|20.00", "revenue:1.一般公共预算|20.00", "revenue:二、其他收入|10.00", "revenue:收入总计|30.00")));

    [Fact]
    public void Funds_below_what_is_carried_in_are_counted_once() => Assert.Equal([Verdict.Exact], Verdicts(
        new CurrentRevenueEqualsItsItems(),
        Made.Table("fiscal-appropriation-summary", "revenue:amount", "revenue:一、本年收入|20.00", "revenue:二、上年结转|5.00", "revenue:一般公共预算拨款|5.00", "revenue:收入总计|25.00")));

    [Fact]
    public void Every_column_of_a_side_is_added_up() => Assert.Equal([Verdict.Exact, Verdict.Exact, Verdict.Broken], Verdicts(
        new CurrentExpenditureEqualsItsItems(),
        Made.Table("fiscal-appropriation-summary", "expenditure:total expenditure:general-public expenditure:government-fund",
            "expenditure:一、教育支出|12.00|10.00|2.00", "expenditure:二、其他支出|8.00|8.00|", "expenditure:本年支出合计|20.00|18.00|3.00", "expenditure:支出总计|20.00|18.00|3.00")));

    [Theory]
    [InlineData("15.20", Verdict.Exact)]
    [InlineData("16.20", Verdict.Broken)]
    public void What_is_carried_in_stands_between_the_two_sums(string carried, Verdict verdict) => Assert.Equal([verdict], Verdicts(
        new TotalRevenueEqualsCurrentAndCarriedIn(),
        Made.Table(Summary, "revenue:amount", "revenue:一、财政拨款收入|1270.00", "revenue:本年收入合计|1270.00", "revenue:使用非财政拨款结余|", $"revenue:年初结转和结余|{carried}", "revenue:总计|1285.20")));

    [Theory]
    [InlineData("20.00", "10.00", Verdict.Exact)]
    [InlineData("20.00", "", Verdict.Broken)]
    public void A_line_of_fiscal_money_is_the_sum_of_its_funds(string general, string fund, Verdict verdict) => Assert.Equal([verdict], Verdicts(
        new SummaryItemEqualsItsParts(),
        Made.Table(Summary, "revenue:amount", "revenue:一、财政拨款收入|30.00", $"revenue:1.一般公共预算资金|{general}", $"revenue:2.政府性基金|{fund}", "revenue:二、其他收入|", "revenue:收入总计|30.00")));

    [Fact]
    public void What_a_line_only_names_in_part_is_no_sum() => Assert.Empty(Verdicts(
        new SummaryItemEqualsItsParts(),
        Made.Table(Summary, "revenue:amount", "revenue:一、财政拨款收入|30.00", "revenue:其中：一般公共预算|20.00", "revenue:政府性基金|1.00", "revenue:收入总计|30.00")));

    [Theory]
    [InlineData("12.00", Verdict.Exact)]
    [InlineData("13.00", Verdict.Broken)]
    public void Functions_without_a_sum_come_to_the_sum_of_uses(string education, Verdict verdict) => Assert.Equal([verdict], Verdicts(
        new BlocksOfExpenditureAgree(),
        Made.Table(Summary, "expenditure:amount expenditure-by-use:amount", $"expenditure:一、教育支出|{education}", "expenditure-by-use:一、基本支出|8.00",
            "expenditure:二、住房保障支出|3.00", "expenditure-by-use:二、项目支出|7.00", "expenditure-by-use:当年支出小计|15.00", "expenditure-by-use:支出合计|15.00")));

    [Fact]
    public void A_label_that_text_leaves_in_both_blocks_is_no_blank_sum() => Assert.Equal([Verdict.Exact], Verdicts(
        new TotalRevenueEqualsTotalExpenditure(),
        Made.Table(Summary, "revenue:amount expenditure:amount expenditure-by-use:amount", "revenue:收入合计|15.00", "expenditure:支出合计|", "expenditure-by-use:支出合计|15.00")));
}
