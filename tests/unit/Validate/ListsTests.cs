using Ingest.Model;
using Ingest.Validate;
using Ingest.Validate.Checks;

namespace Ingest.UnitTests.Validate;

/// <summary>Lists without classification codes, units, and codes that leave a level out.</summary>
public sealed class ListsTests
{
    private static (decimal? Left, decimal? Right)[] Sums(Identity identity, params Table[] tables) => [.. identity.Check(Made.Budget(tables)).Select(static check => (check.Left, check.Right))];

    [Fact]
    public void A_list_is_the_sum_of_its_groups_and_a_group_of_its_items()
    {
        Table table = Made.Table("procurement", "total other:单价", "合计|30.00", "甲局小计|18.00", "计算机|15.00|3.00", "打印机|3.00|1.00", "乙局小计|12.00", "复印纸|12.00|0.01");
        Assert.Equal([(30.00m, 30.00m)], Sums(new ListTotalEqualsItsItems(), table));
        Assert.Equal([(18.00m, 18.00m), (12.00m, 12.00m)], Sums(new ListGroupEqualsItsItems(), table));
    }

    [Fact]
    public void Groups_may_be_summed_below_their_items() => Assert.Equal(
        [(18.00m, 18.00m), (12.00m, 13.00m)],
        Sums(new ListGroupEqualsItsItems(), Made.Table("project-list", "total", "校舍维修|15.00", "设备购置|3.00", "甲局小计|18.00", "运行维护|13.00", "乙局小计|12.00", "合计|30.00")));

    [Fact]
    public void Goods_works_and_services_make_up_the_total() => Assert.Equal(
        [(86.50m, 86.50m)],
        Sums(new ListTotalEqualsItsItems(), Made.Table("procurement", "total", "合计|86.50", "一、货物|26.50", "（一）灯具|26.50", "二、工程|", "三、服务|60.00")));

    [Fact]
    public void Parts_of_assets_are_not_counted_twice() => Assert.Equal(
        [(614.55m, 614.55m)],
        Sums(new ListTotalEqualsItsItems(), Made.Table("assets", "amount", "资产总额|614.55", "1、房屋|412.30", "其中：办公用房|205.10", "2、车辆|52.80", "3、其他固定资产|149.45")));

    [Fact]
    public void Where_a_groups_name_is_printed_again_its_end_is_uncertain() => Assert.Empty(
        Sums(new ListGroupEqualsItsItems(), Made.Table("procurement", "total", "合计|30.00", "一、货物|30.00", "（一）设备|26.00", "（一）设备/计算机|4.00")));

    [Fact]
    public void A_name_over_several_lines_of_revenue_does_not_say_which_is_the_sum() => Assert.Empty(
        Sums(new ListTotalEqualsItsItems(), Made.Table("revenue", "amount", "收入总计|30.00", "一般公共预算资金|30.00", "一般公共预算资金|30.00")));

    [Fact]
    public void A_department_is_the_sum_of_its_units()
    {
        Table table = Made.Table("expenditure", "total", "合计|30.00", "甲局本级|18.00", "乙中心|12.00");
        table = table with { Rows = [table.Rows[0], table.Rows[1] with { Code = "203001" }, table.Rows[2] with { Code = "203002" }] };
        Assert.Equal([(30.00m, 30.00m)], Sums(new DepartmentEqualsItsUnits(), table));
        Assert.Empty(Sums(new TotalEqualsClasses(), table));
    }

    [Fact]
    public void A_departments_summary_is_the_sum_of_its_units_summaries()
    {
        Table Of(string title, string total) => Made.Table("revenue-expenditure-summary", "revenue:amount", $"revenue:收入总计|{total}") with { Title = title };
        Assert.Equal([(30.00m, 30.00m)], Sums(new DepartmentSummaryEqualsUnitSummaries(), Of("部门收支总表", "30.00"), Of("单位收支总表", "18.00"), Of("单位收支总表", "12.00")));
        Assert.Empty(Sums(new DepartmentSummaryEqualsUnitSummaries(), Of("部门收支总表", "30.00"), Of("单位收支总表", "18.00")));
    }

    [Fact]
    public void A_level_that_is_left_out_is_passed_over() => Assert.Equal(
        [(30.00m, 30.00m)],
        Sums(new ParentEqualsChildren(), Made.Table("expenditure", "total", "合计|30.00", "201 一般公共服务支出|30.00", "2010101 行政运行|18.00", "2010102 一般行政管理事务|12.00")));

    [Fact]
    public void A_parent_whose_children_are_blank_is_open() =>
        Assert.Equal(Verdict.Unknown, Assert.Single(new ParentEqualsChildren().Check(Made.Budget(Made.Table("expenditure", "total basic", "201 一般公共服务支出|30.00|1.00", "20101 人大事务|30.00|"))), static check => check.Verdict != Verdict.Exact).Verdict);

    [Fact]
    public void A_departments_tables_are_the_sums_of_its_units_tables()
    {
        Table Of(string title, string all, string projects) => Made.Table("expenditure", "total project", $"合计|{all}|{projects}") with { Title = title };
        Assert.Equal([(30.00m, 31.00m), (5.00m, 6.00m)], Sums(new DepartmentTablesEqualUnitTables(), Of("部门支出总表", "30.00", "5.00"), Of("单位支出总表", "18.00", "4.00"), Of("单位支出总表", "13.00", "2.00")));
        Assert.Empty(Sums(new DepartmentTablesEqualUnitTables(), Of("部门支出总表", "30.00", "5.00"), Of("部门支出总表", "18.00", "4.00"), Of("单位支出总表", "12.00", "1.00")));
    }

    [Fact]
    public void A_department_above_its_units_is_not_added_to_them()
    {
        Assert.Equal([(30.00m, 30.00m), (4.00m, 5.00m)], Sums(new ListTotalEqualsItsItems(), Made.Table("revenue", "total general-public", "林业局|30.00|4.00", "林业局机关|18.00|3.00", "推广站|12.00|2.00", "合计|30.00|4.00")));
        Assert.Equal([(30.00m, 30.00m)], Sums(new ListTotalEqualsItsItems(), Made.Table("project-list", "total", "合计|30.00", "校舍维修|30.00", "设备购置|", "培训|0.00")));
    }

    [Theory]
    [InlineData("244.00", "11.00", "255.00")]
    [InlineData("244.00", "5.00", null)]  // a group whose lines do not come out may be printed in part
    public void Classes_come_to_what_is_spent_and_with_what_leaves_the_budget_to_the_whole(string spent, string transfers, string? whole)
    {
        Table table = Made.Table("general-public-expenditure", "amount", "205 教育支出|144.00", "213 农林水支出|100.00", $"一般公共预算支出合计|{spent}", $"转移性支出|{transfers}", "上解上级支出|6.00", "债务还本支出|5.00", "支出总计|255.00");
        Assert.Equal([(244.00m, 244.00m)], Sums(new TotalEqualsClasses(), table));
        Assert.Equal(whole is null ? [] : [(255.00m, 255.00m)], Sums(new TotalEqualsClassesAndTransfers(), table));
    }

    [Fact]
    public void What_is_carried_out_stands_beside_what_is_spent() => Assert.Equal(
        [(50.00m, 51.00m)],
        Sums(new TotalEqualsClassesAndTransfers(), Made.Table("government-fund-expenditure", "amount", "212 城乡社区支出|40.00", "21208 国有土地使用权出让收入安排的支出|40.00", "本年支出合计|40.00", "调出资金|9.00", "年终结余|2.00", "支出总计|50.00")));

    [Fact]
    public void A_governments_revenue_is_the_sum_of_its_lines()
    {
        Assert.Equal([(70.00m, 70.00m), (255.00m, 256.00m)], Revenue("一、税收收入|48.00", "增值税|20.00", "契税|5.00", "二、非税收入|22.00", "一般公共预算收入合计|70.00", "三、转移性收入|186.00", "上级补助收入|160.00", "收入总计|255.00"));
        Assert.Equal([(46.00m, 46.00m), (50.00m, 49.00m)], Revenue("土地出让收入|42.00", "价款收入|40.00", "补缴收入|2.00", "配套费收入|4.00", "本年收入合计|46.00", "上年结转收入|3.00", "收入总计|50.00"));
        Assert.Equal([], Revenue("土地出让收入|42.00", "价款收入|40.00", "配套费收入|4.00", "本年收入合计|46.00"));  // 价款 may be a part of it
    }

    private static (decimal? Left, decimal? Right)[] Revenue(params string[] rows)
    {
        Document document = Made.Budget(Made.Table("government-fund-expenditure", "budgeted", rows));
        return [.. new RevenueListEqualsItsLines().Check(document with { Disclosure = document.Disclosure with { Scope = Scope.Government } }).Select(static check => (check.Left, check.Right))];
    }
}
