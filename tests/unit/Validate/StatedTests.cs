using Ingest.Model;
using Ingest.Validate;
using Ingest.Validate.Checks;

namespace Ingest.UnitTests.Validate;

/// <summary>Amounts in sentences against the tables, and against themselves.</summary>
public sealed class StatedTests
{
    private static readonly Table Summary = Made.Table("revenue-expenditure-summary", "revenue:amount expenditure:amount",
        "revenue:一、财政拨款收入|90.00", "revenue:本年收入合计|90.00", "revenue:年初结转和结余|10.00", "revenue:总计|100.00", "expenditure:本年支出合计|100.00", "expenditure:总计|100.00");

    private static readonly Table Expenditure = Made.InYuan("general-public-expenditure", "total basic project",
        "合计|1000000|750000|250000", "204 公共安全支出|1000000|750000|250000", "20405 法院|600000|600000|", "2040501 行政运行|600000|600000|", "20406 司法|400000|150000|250000", "2040601 行政运行|400000|150000|250000");

    private static readonly Table All = Made.Table("revenue-expenditure-summary", "expenditure:amount", "expenditure:一、公共安全支出|101.50", "expenditure:支出总计|101.50");

    private static Statement Says(string measure, decimal value, string unit = "万元") => new()
    {
        Measure = measure,
        Value = value,
        Unit = unit,
        Yuan = value * (unit == "万元" ? 10_000m : unit == "亿元" ? 100_000_000m : 1m),
        Period = "2024",
        Text = "一句话。",
    };

    private static Verdict? Verdict(Identity identity, Document document, params Statement[] statements) =>
        identity.Check(document with { Statements = statements }).Select(static check => (Verdict?)check.Verdict).SingleOrDefault();

    [Theory]
    [InlineData("total-revenue", 100.00, Model.Verdict.Exact)]
    [InlineData("total-revenue", 90.00, Model.Verdict.Exact)]     // without what is carried in
    [InlineData("total-revenue", 98.00, Model.Verdict.Broken)]
    [InlineData("current-expenditure", 100.4, Model.Verdict.Broken)]
    public void A_total_in_the_text_is_one_of_the_summarys(string measure, double value, Verdict verdict) =>
        Assert.Equal(verdict, Verdict(new StatedTotals(), Made.Account(Summary), Says(measure, (decimal)value)));

    [Theory]
    [InlineData("75.00", "万元", Model.Verdict.Exact)]
    [InlineData("0.01", "亿元", Model.Verdict.Rounding)]           // 75 万元, rounded
    [InlineData("750000.4", "元", Model.Verdict.Rounding)]
    [InlineData("75.02", "万元", Model.Verdict.Broken)]
    public void A_sentence_is_held_to_the_precision_it_prints(string value, string unit, Verdict verdict) =>
        Assert.Equal(verdict, Verdict(new StatedExpenditure(), Made.Budget(Expenditure), Says("basic", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit)));

    [Theory]
    [InlineData("87.71", Model.Verdict.Rounding)]  // rounded
    [InlineData("87.70", Model.Verdict.Rounding)]  // cut
    [InlineData("87.72", Model.Verdict.Broken)]
    [InlineData("87.69", Model.Verdict.Broken)]
    public void A_sentence_may_round_or_cut(string value, Verdict verdict) => Assert.Equal(
        verdict, Verdict(new StatedExpenditure(), Made.Budget(Made.InYuan("expenditure", "basic", "合计|877080")), Says("basic", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Basic_expenditure_of_one_fund_is_not_that_of_all_money()
    {
        Table all = Made.Table("expenditure", "basic", "合计|5377.64"), fund = Made.Table("general-public-expenditure", "basic", "合计|5364.75");
        Assert.Equal(Model.Verdict.Exact, Verdict(new StatedExpenditure(), Made.Account(all, fund), Says("basic", 5377.64m)));
        Assert.Equal(Model.Verdict.Broken, Verdict(new StatedExpenditure(), Made.Account(all, fund), Says("general-public-basic", 5377.64m)));
    }

    [Fact]
    public void A_sum_of_a_function_is_no_total_of_the_body() =>
        Assert.Null(Verdict(new StatedTotals(), Made.Account(Summary), Says("total-expenditure", 1836.22m) with { Text = "检察（款）：2024年支出合计1836.22万元。" }));

    [Fact]
    public void A_year_or_a_phase_that_the_tables_do_not_print_is_not_compared()
    {
        Assert.Null(Verdict(new StatedExpenditure(), Made.Budget(Expenditure), Says("basic", 1) with { Period = "2023" }));
        Assert.Null(Verdict(new StatedExpenditure(), Made.Budget(Expenditure), Says("basic/settled", 1)));
        Assert.Null(Verdict(new StatedExpenditure(), Made.Account(Expenditure), Says("basic/budgeted", 1)));
        Assert.Equal(Model.Verdict.Broken, Verdict(new StatedExpenditure(), Made.Account(Expenditure), Says("basic/settled", 1)));
    }

    [Theory]
    [InlineData("公共安全", null, 101.50, Model.Verdict.Exact)]     // all money, as the summary prints it
    [InlineData("公共安全支出/法院/行政运行", null, 60.00, Model.Verdict.Exact)]
    [InlineData("公共安全支出/司法/行政运行", null, 60.00, Model.Verdict.Broken)]
    [InlineData("行政运行", null, 60.00, null)]                   // found twice: it may be either
    [InlineData(null, "2040601", 40.00, Model.Verdict.Exact)]
    [InlineData(null, "2040601", 25.00, Model.Verdict.Exact)]     // its 项目支出 alone
    public void A_function_is_found_by_its_names_or_its_code(string? label, string? code, double value, Verdict? verdict) => Assert.Equal(
        verdict, Verdict(new StatedFunctions(), Made.Budget(Expenditure, All), Says("function", (decimal)value) with { Label = label, Code = code }));

    [Theory]
    [InlineData("reception/budgeted", 2.85, Model.Verdict.Exact)]
    [InlineData("reception/settled", 2.85, Model.Verdict.Broken)]
    [InlineData("reception", 0.39, Model.Verdict.Exact)]
    [InlineData("three-public/settled", 0.39, Model.Verdict.Exact)]
    public void Budget_is_held_against_budget_and_account_against_account(string measure, double value, Verdict verdict) => Assert.Equal(
        verdict, Verdict(new StatedCosts(), Made.Account(Made.Table("three-public-expenditure", "budgeted settled reception/budgeted reception/settled", "合计|2.85|0.39|2.85|0.39")), Says(measure, (decimal)value)));

    [Fact]
    public void A_long_table_names_the_item_in_its_row() => Assert.Equal(
        Model.Verdict.Exact, Verdict(new StatedCosts(), Made.Budget(Made.Table("three-public-expenditure", "total", "“三公”经费合计|27.50", "1、公务用车购置及运行费|20.00", "其中：公务用车运行费|8.00")), Says("vehicle-running", 8.00m)));

    [Fact]
    public void Goods_in_the_text_are_those_of_the_table() => Assert.Equal(
        Model.Verdict.Broken, Verdict(new StatedProcurement(), Made.Budget(Made.Table("procurement", "total", "合计|86.50", "一、货物|26.50", "三、服务|60.00")), Says("procurement-goods", 26.05m)));

    [Theory]
    [InlineData(90.00, Model.Verdict.Exact)]
    [InlineData(90.01, Model.Verdict.Rounding)] // cut or rounded
    [InlineData(91.00, Model.Verdict.Broken)]
    public void A_share_is_the_part_over_the_whole(double share, Verdict verdict) => Assert.Equal(
        verdict, Verdict(new StatedShare(), Made.Account(Made.Table("revenue-expenditure-summary", "revenue:amount", "revenue:总计|100.00")), Says("fiscal-appropriation", 90.00m) with { Share = (decimal)share + 0.00m, ShareOf = "本年收入合计" }));

    [Theory]
    [InlineData("“三公”经费支出", 40.00, 80.00, Model.Verdict.Exact)]
    [InlineData("2024年度“三公”经费总额", 40.00, 70.00, Model.Verdict.Broken)]
    [InlineData("政府采购支出总额", 40.00, 50.00, Model.Verdict.Exact)]
    [InlineData("货物支出金额", 40.00, 70.00, null)]           // a part of procurement, not printed
    [InlineData("授予中小企业合同金额", 40.00, 70.00, null)]
    [InlineData("教育支出", 40.00, 70.00, null)]               // no total of the body
    [InlineData("总支出预算", 40.00, 40.00, Model.Verdict.Exact)]
    public void A_share_is_held_against_the_whole_it_names(string whole, double part, double share, Verdict? verdict) => Assert.Equal(
        verdict,
        Verdict(
            new StatedShare(), Made.Account(Made.Table("revenue-expenditure-summary", "expenditure:amount", "expenditure:总计|100.00")),
            Says("procurement-sme", (decimal)part + 0.00m) with { Share = (decimal)share + 0.00m, ShareOf = whole }, Says("three-public/settled", 50.00m), Says("procurement", 80.00m)));

    [Theory]
    [InlineData(25.00, Model.Verdict.Exact)]
    [InlineData(10.00, Model.Verdict.Broken)] // a share of 合计, which holds 会议费
    public void A_share_of_the_three_costs_is_held_against_the_three_of_its_sentence(double share, Verdict verdict) => Assert.Equal(
        verdict,
        Verdict(
            new StatedShare(), Made.Budget(Made.Table("three-public-expenditure", "total three-public meeting", "|100.00|40.00|60.00")),
            Says("abroad", 10.00m) with { Share = (decimal)share + 0.00m, ShareOf = "“三公”经费" }, Says("vehicles", 20.00m), Says("reception", 10.00m)));

    [Fact]
    public void Projects_of_all_money_are_not_those_of_one_fund()
    {
        Table all = Made.Table("expenditure", "total general-public basic project", "合计|100.00|90.00|60.00|30.00"), list = Made.Table("project-list", "total", "某项目|40.00", "合计|40.00");
        Assert.Equal(Model.Verdict.Exact, Verdict(new StatedExpenditure(), Made.Budget(all, list), Says("project", 40.00m)));
        Assert.Null(Verdict(new StatedExpenditure(), Made.Budget(all), Says("project", 40.00m)));
    }

    [Fact]
    public void Transfers_below_the_sum_are_no_part_of_the_funds_expenditure() => Assert.Equal(
        Model.Verdict.Exact,
        Verdict(new StatedExpenditure(), Made.Budget(Made.Table("general-public-expenditure", "amount", "205 教育支出|90.00", "一般公共预算支出合计|90.00", "上解上级支出|10.00", "支出总计|100.00")), Says("general-public-expenditure", 90.00m)));

    [Theory]
    [InlineData(110, 10, "increase", "10.0", Model.Verdict.Exact)]
    [InlineData(90, 10, "decrease", "10.0", Model.Verdict.Exact)]
    [InlineData(110, 10, "increase", "9.1", Model.Verdict.Broken)] // over what it is, not over what it was
    public void A_change_in_percent_is_that_over_what_was_before(int value, int delta, string direction, string percent, Verdict verdict) => Assert.Equal(
        verdict,
        Verdict(new StatedChange(), Made.Budget(), Says("total-revenue", value + 0.00m) with { Delta = delta + 0.00m, Direction = direction, Percent = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) }));

    [Theory]
    [InlineData("98.18", Model.Verdict.Exact)]  // to the printed decimals
    [InlineData("98.17", Model.Verdict.Rounding)]
    [InlineData("99.18", Model.Verdict.Broken)]
    public void Completion_is_account_over_budget_of_the_same_item(string percent, Verdict verdict) => Assert.Equal(
        verdict,
        Verdict(new StatedCompletion(), Made.Account(), Says("function/budgeted", 825.00m), Says("function/settled", 810.00m) with { Completion = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) }));

    [Fact]
    public void A_contradiction_is_a_problem_that_quotes_the_sentence_and_names_the_cell()
    {
        Document document = Validator.Validate(Made.Budget(Expenditure) with { Statements = [Says("basic", 74.00m) with { Text = "基本支出74.00万元。", Page = 12 }] });
        Problem problem = Assert.Single(document.Problems);
        Assert.Equal(("SUM-001", 0, 12), (problem.Code, problem.Statement, problem.Page));
        Assert.Contains("the sentence “基本支出74.00万元。” (page 12)", problem.Message, StringComparison.Ordinal);
        Assert.Contains("table t1, row 合计", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }
}
