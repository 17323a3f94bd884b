using Ingest.Model;
using Ingest.Validate;
using Ingest.Validate.Checks;

namespace Ingest.UnitTests.Validate;

/// <summary>Identities between tables of one body.</summary>
public sealed class BetweenTablesTests
{
    private static readonly Table Summary = Made.Table("revenue-expenditure-summary", "revenue:amount expenditure:amount",
        "revenue:一、一般公共预算拨款收入|30.00", "expenditure:一、教育支出|20.00", "expenditure:二、住房保障支出|10.00", "revenue:收入总计|30.00", "expenditure:支出总计|30.00");

    private static readonly Table Fiscal = Made.Table("fiscal-appropriation-summary", "revenue:amount expenditure:total expenditure:general-public expenditure:government-fund",
        "revenue:一、一般公共预算|30.00", "expenditure:一、教育支出|20.00|20.00|", "expenditure:二、住房保障支出|10.00|10.00|", "revenue:收入总计|30.00", "expenditure:支出总计|30.00|30.00|");

    private static Table Coded(string kind, string education = "20.00") => Made.Table(kind, "total basic project", "合计|30.00|25.00|5.00", $"205 教育支出|{education}|15.00|5.00", "221 住房保障支出|10.00|10.00|");

    private static Verdict[] Verdicts(Identity identity, params Table[] tables) => [.. identity.Check(Made.Budget(tables)).Select(static check => check.Verdict)];

    [Fact]
    public void Tables_in_different_units_are_compared_with_the_precision_of_each()
    {
        Table yuan = Made.InYuan("expenditure", "total", "合计|300049");
        Assert.Equal([Verdict.Rounding], Verdicts(new ExpenditureTableEqualsSummary(), Summary, yuan));
        Assert.Equal([Verdict.Broken], Verdicts(new ExpenditureTableEqualsSummary(), Summary, Made.InYuan("expenditure", "total", "合计|300151")));
    }

    [Fact]
    public void A_final_accounts_revenue_is_that_of_the_year()
    {
        Table summary = Made.Table("revenue-expenditure-summary", "revenue:amount", "revenue:一、财政拨款收入|90.00", "revenue:本年收入合计|90.00", "revenue:年初结转和结余|10.00", "revenue:总计|100.00");
        Table revenue = Made.Table("revenue", "current-year fiscal-appropriation", "合计|90.00|90.00");
        Assert.Equal(Verdict.Exact, Assert.Single(new RevenueTableEqualsSummary().Check(Made.Account(summary, revenue))).Verdict);
    }

    [Theory]
    [InlineData("20.00", Verdict.Exact)]
    [InlineData("20.01", Verdict.Rounding)]
    [InlineData("24.00", Verdict.Broken)]
    public void Classes_of_a_summary_are_those_of_the_table_by_codes(string education, Verdict verdict)
    {
        Assert.Equal([verdict, Verdict.Exact], Verdicts(new SummaryClassesEqualTableClasses(), Summary, Coded("expenditure", education)));
        Assert.Equal([verdict, Verdict.Exact], Verdicts(new FundClassesEqualTableClasses(), Fiscal, Coded("general-public-expenditure", education)));
    }

    [Fact]
    public void Rows_of_two_tables_are_the_same_only_where_all_money_is_of_one_fund()
    {
        Table[] tables = [Summary, Fiscal, Coded("general-public-expenditure"), Coded("expenditure", "21.00")];
        Assert.Contains(Verdict.Broken, Verdicts(new GeneralPublicRowsEqualExpenditureRows(), tables));
        Assert.Empty(Verdicts(new GeneralPublicWithinExpenditureRows(), tables));
        // Other money besides: one fund's part is no more than all.
        Table mixed = Made.Table("revenue-expenditure-summary", "revenue:amount", "revenue:一、一般公共预算拨款收入|30.00", "revenue:二、事业收入|1.00", "revenue:收入总计|31.00");
        Assert.Empty(Verdicts(new GeneralPublicRowsEqualExpenditureRows(), [mixed, .. tables[1..]]));
        Assert.All(Verdicts(new GeneralPublicWithinExpenditureRows(), [mixed, .. tables[1..]]), static verdict => Assert.Equal(Verdict.Exact, verdict));
    }

    [Fact]
    public void Money_carried_in_makes_the_summaries_differ() => Assert.Empty(Verdicts(
        new FiscalSummaryEqualsSummary(),
        Made.Table("revenue-expenditure-summary", "revenue:amount", "revenue:一、财政拨款收入|30.00", "revenue:二、上年结转|5.00", "revenue:收入总计|35.00"), Fiscal));

    [Fact]
    public void Revenue_by_function_is_expenditure_by_function_in_budgets_only()
    {
        Table revenue = Made.Table("revenue", "total", "合计|30.00", "205 教育支出|19.00", "221 住房保障支出|10.00");
        Assert.Equal([Verdict.Broken, Verdict.Exact, Verdict.Exact], Verdicts(new RevenueRowsEqualExpenditureRows(), revenue, Coded("expenditure")));
        Assert.Empty(new RevenueRowsEqualExpenditureRows().Check(Made.Account(revenue, Coded("expenditure"))));
    }

    [Theory]
    [InlineData("13.00", Verdict.Exact)]
    [InlineData("12.00", Verdict.Broken)]
    public void Personnel_and_public_use_are_their_classes_and_basic_expenditure(string use, Verdict verdict)
    {
        Table basic = Made.Table("general-public-basic-expenditure", "amount", "301 工资福利支出|10.00", "302 商品和服务支出|11.00", "303 对个人和家庭的补助|2.00", "310 资本性支出|2.00", "人员经费合计|12.00", $"公用经费合计|{use}");
        Assert.Equal([Verdict.Exact, verdict], new BasicPartsEqualTheirClasses().Check(Made.Account(basic)).Select(static check => check.Verdict));
        Assert.Equal(verdict, Assert.Single(new BasicTableEqualsBasicColumn().Check(Made.Account(Coded("general-public-expenditure"), basic))).Verdict);
    }

    [Fact]
    public void Two_bodies_in_one_document_are_not_mixed()
    {
        Table other = Made.Table("revenue-expenditure-summary", "revenue:amount expenditure:amount", "revenue:收入总计|7.00", "expenditure:支出总计|7.00");
        Table otherTable = Made.Table("expenditure", "total", "合计|7.00");
        Assert.Equal([Verdict.Exact, Verdict.Exact], Verdicts(new ExpenditureTableEqualsSummary(), Summary, Coded("expenditure"), other, otherTable));
    }

    [Fact]
    public void What_basic_expenditure_spends_on_an_item_is_within_what_the_item_costs()
    {
        Table basic = Made.InYuan("general-public-basic-expenditure", "total", "30217 公务接待费|13500", "30231 公务用车运行维护费|240000");
        Table costs = Made.Table("three-public-expenditure", "total reception vehicle-running", "合计|22.91|1.35|21.56");
        Check[] checks = [.. new EconomicItemsWithinCosts().Check(Made.Budget(basic, costs))];
        Assert.Equal([Verdict.Exact, Verdict.Broken], checks.Select(static check => check.Verdict));
        Assert.All(checks, static check => Assert.Equal("<=", check.Relation));
    }

    [Theory]
    [InlineData("300000.00", null, Verdict.Exact)]
    [InlineData("290000.00", "<=", Verdict.Exact)] // some projects are not published
    [InlineData("310000.00", null, Verdict.Broken)]
    public void Projects_come_to_project_expenditure_or_stay_below_it(string second, string? relation, Verdict verdict)
    {
        Document document = Made.Budget(Made.Table("expenditure", "project", "合计|50.00"), Made.Table("project-performance", "amount"), Made.InYuan("project-performance", "amount"));
        Check check = Assert.Single(new ProjectsEqualProjectExpenditure().Check(document with { Performance = [Project(1, "t2", "20.00", 10_000m), Project(2, "t3", second, 1m)] }));
        Assert.Equal((relation, verdict), (check.Relation, check.Verdict));
        Assert.Equal(3, check.Operands.Count);
    }

    [Fact]
    public void Projects_that_one_fund_pays_are_held_against_that_funds_column_of_the_list()
    {
        Table list = Made.Table("project-list", "total general-public", "合计|53.50|48.50", "森林资源培育|53.50|48.50");
        Table all = Made.Table("expenditure", "total project", "合计|115.90|48.50");
        Assert.Equal([Verdict.Broken], Verdicts(new ProjectListWithinProjectExpenditure(), list, all));
        Table oneFund = all with { Columns = [.. all.Columns.Select(static column => column.Measure == "project" ? column with { Header = ["一般公共预算", "项目支出"] } : column)] };
        Assert.Equal([Verdict.Exact], Verdicts(new ProjectListWithinProjectExpenditure(), list, oneFund));
    }

    private static Performance Project(int ordinal, string table, string text, decimal yuan)
    {
        decimal value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new Performance { Scope = "project", Ordinal = ordinal, Table = table, Budget = new ProjectBudget(new Amount { Measure = "total", Text = text, Value = value, Yuan = value * yuan, Cell = 0 }, null, null) };
    }
}
