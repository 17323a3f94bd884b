using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Normalize;

/// <summary>What columns measure beside each other.</summary>
public sealed class SideMeasuresTests
{
    private static Table Read(string title, string unit, params string[] rows) => new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System)
        .Understand(new SourceFile("a.html", System.Text.Encoding.UTF8.GetBytes($"<html><head><meta charset='utf-8'></head><body><p>{title}</p>{unit}<table>{string.Concat(rows.Select(static row => $"<tr>{row}</tr>"))}</table></body></html>"))).Tables[0];

    private static string[] MeasuresOf(params string[] rows) => [.. Read("支出总表", "<p>单位：万元</p>", rows).Columns.Select(static column => column.Measure).OfType<string>()];

    [Fact]
    public void The_budget_at_the_years_start_the_adjusted_one_and_the_account_are_three() => Assert.Equal(
        ["budgeted", "adjusted", "settled"],
        MeasuresOf("<td>项目</td><td>年初预算数</td><td>全年预算数</td><td>决算数</td>", "<td>一、教育支出</td><td>1.00</td><td>2.00</td><td>2.00</td>"));

    [Fact]
    public void An_adjusted_budget_alone_is_the_budget() => Assert.Equal(
        ["budgeted", "settled"],
        MeasuresOf("<td>项目</td><td>全年预算数</td><td>决算数</td>", "<td>一、教育支出</td><td>2.00</td><td>2.00</td>"));

    [Fact]
    public void The_year_before_is_told_by_its_number_or_its_name()
    {
        Assert.Equal(["prior-year/settled", "budgeted", "percent"], MeasuresOf("<td>项目</td><td>2024年执行数</td><td>2025年预算数</td><td>增长%</td>", "<td>一、教育支出</td><td>1.00</td><td>2.00</td><td>5.0</td>"));
        Assert.Equal(["budgeted", "prior-year/budgeted"], MeasuresOf("<td>项目</td><td>本年预算数（万元）</td><td>上年预算数（万元）</td>", "<td>一、教育支出</td><td>1.00</td><td>2.00</td>"));
    }

    [Fact]
    public void Basic_expenditure_inside_one_fund_is_all_only_where_no_other_money_stands_beside_it()
    {
        Assert.Equal(
            ["total", "general-public", "general-public/basic", "general-public/project", "unit-funds"],
            MeasuresOf(
                "<td rowspan=2>科目名称</td><td rowspan=2>合计</td><td colspan=3>一般公共预算</td><td rowspan=2>单位资金</td>", "<td>小计</td><td>基本支出</td><td>项目支出</td>",
                "<td>教育支出</td><td>6.00</td><td>5.00</td><td>3.00</td><td>2.00</td><td>1.00</td>"));
        Assert.Equal(
            ["total", "basic", "project"],
            MeasuresOf("<td rowspan=2>科目名称</td><td colspan=3>一般公共预算支出</td>", "<td>合计</td><td>基本支出</td><td>项目支出</td>", "<td>教育支出</td><td>5.00</td><td>3.00</td><td>2.00</td>"));
    }

    [Fact]
    public void Counts_beside_money_are_counts() => Assert.Equal(
        ["abroad", "quantity", "quantity", "vehicles"],
        MeasuresOf("<td rowspan=2>单位名称</td><td colspan=3>因公出国（境）</td><td rowspan=2>公务用车购置及运行费</td>", "<td>费用</td><td>团组数（个）</td><td>保有量（辆）</td>", "<td>某馆</td><td>3.00</td><td>1</td><td>2</td><td>5.00</td>"));

    [Fact]
    public void A_unit_is_named_and_not_numbered() => Assert.Equal(
        "某站",
        Read("部门收入预算表", "<p>单位：万元</p>", "<td>部门（单位）代码</td><td>部门（单位）名称</td><td>合计</td>", "<td>226002</td><td>某站</td><td>5.00</td>").Rows[0].Label);

    [Fact]
    public void A_unit_wrapped_behind_its_first_character_is_whole() =>
        Assert.Equal("万元", Read("支出总表", "<p>单位：万</p><p>元</p>", "<td>项目</td><td>金额</td>", "<td>一、教育支出</td><td>5.00</td>").Unit!.Text);

    // A damaged page is one row of everything that followed.
    [Fact]
    public void Four_times_the_columns_take_about_four_times_as_long()
    {
        TimeSpan few = Fastest(25_000), many = Fastest(100_000);

        // Looked up column by column they took sixteen times as long.
        Assert.InRange(many / few, 0, 9);
    }

    private static TimeSpan Fastest(int columns) => Enumerable.Range(0, 3).Min(_ =>
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(columns, Read("支出总表", "<p>单位：万元</p>", string.Concat(Enumerable.Repeat("<td>1", columns))).Grid.Columns);
        return watch.Elapsed;
    });
}
