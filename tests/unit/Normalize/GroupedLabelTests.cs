using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Normalize;

/// <summary>Labels that several lines or several sides of a table share.</summary>
public sealed class GroupedLabelTests
{
    private static IReadOnlyList<Row> Rows(string title, string table) => new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System)
        .Understand(new SourceFile("a.html", System.Text.Encoding.UTF8.GetBytes($"<html><head><meta charset='utf-8'></head><body><p>{title}</p><p>单位：万元</p><table>{table}</table></body></html>"))).Tables[0].Rows;

    private static (RowRole, string, int, decimal?) Short(Row row) => (row.Role, row.Label!, row.Level, row.Values.FirstOrDefault()?.Value);

    [Fact]
    public void A_groups_name_may_itself_cover_two_columns()
    {
        const string Table = """
            <tr><td>项目名称</td><td colspan="2"></td><td>金额</td></tr>
            <tr><td colspan="3">收入总计</td><td>90.00</td></tr>
            <tr><td colspan="2" rowspan="2">一般公共预算资金</td><td>小计</td><td>70.00</td></tr>
            <tr><td>公共财政拨款</td><td>70.00</td></tr>
            <tr><td colspan="2">政府性基金</td><td>小计</td><td>20.00</td></tr>
            """;
        Assert.Equal(
            [
                (RowRole.Total, "收入总计", 0, 90.00m), (RowRole.Subtotal, "一般公共预算资金/小计", 1, 70.00m), (RowRole.Item, "公共财政拨款", 2, 70.00m),
                (RowRole.Subtotal, "政府性基金/小计", 1, (decimal?)20.00m),
            ],
            Rows("收入预算总表", Table).Select(Short));
    }

    [Fact]
    public void A_label_whose_header_reaches_over_figures_does_not_take_them()
    {
        const string Table = """
            <tr><td>年度</td><td>“三公”经费预算总额</td><td>因公出国（境）费用</td><td>公务接待费</td><td colspan="2">公务用车购置和运行维护费</td></tr>
            <tr><td colspan="4"></td><td>小计</td><td>公务用车运行维护费</td></tr>
            <tr><td>2026年</td><td>6.31</td><td></td><td>0.31</td><td>6.00</td><td>6.00</td></tr>
            """;
        Row row = Rows("“三公”经费支出表", Table)[^1];
        Assert.Equal("2026年", row.Label);
        Assert.Equal(["total", "reception", "vehicles", "vehicle-running"], row.Values.Select(static value => value.Measure));
    }

    [Fact]
    public void A_line_of_a_group_takes_its_items_label_and_the_sum_its_groups()
    {
        const string Table = """
            <tr><td>项目名称</td><td></td><td>金额</td></tr>
            <tr><td colspan="2">收入总计</td><td>90.00</td></tr>
            <tr><td rowspan="3">一般公共预算资金</td><td>小计</td><td>70.00</td></tr>
            <tr><td>公共财政拨款</td><td>70.00</td></tr>
            <tr><td>专项收入</td><td></td></tr>
            <tr><td>政府性基金</td><td>小计</td><td></td></tr>
            <tr><td rowspan="2">上年结转资金</td><td>小计</td><td>20.00</td></tr>
            <tr><td>其中：动用上年结转资金</td><td>20.00</td></tr>
            """;
        Assert.Equal(
            [
                (RowRole.Total, "收入总计", 0, 90.00m),
                (RowRole.Subtotal, "一般公共预算资金/小计", 1, 70.00m),
                (RowRole.Item, "公共财政拨款", 2, 70.00m),
                (RowRole.Item, "专项收入", 2, null),
                (RowRole.Subtotal, "政府性基金/小计", 1, null),
                (RowRole.Subtotal, "上年结转资金/小计", 1, 20.00m),
                (RowRole.OfWhich, "其中：动用上年结转资金", 2, 20.00m),
            ],
            Rows("收入预算总表", Table).Select(Short));
    }

    [Fact]
    public void A_sum_below_two_blocks_of_expenditure_is_one_line()
    {
        const string Table = """
            <tr><td colspan="2">收入</td><td colspan="4">支出</td></tr>
            <tr><td>项目名称</td><td>金额</td><td>功能科目名称</td><td>金额</td><td>项目名称</td><td>金额</td></tr>
            <tr><td>一、财政拨款</td><td>5.00</td><td>一、教育支出</td><td>5.00</td><td>一、基本支出</td><td>5.00</td></tr>
            <tr><td>二、其他资金</td><td></td><td>二、住房保障支出</td><td></td><td>二、项目支出</td><td></td></tr>
            <tr><td>收入合计</td><td>5.00</td><td colspan="3">支出合计</td><td>5.00</td></tr>
            """;
        Row sum = Assert.Single(Rows("收支预算总表", Table), static row => row.Label == "支出合计");
        Assert.Equal(("expenditure-by-use", 5.00m), (sum.Section, sum.Values[0].Value));
        // A blank item of a side of its own stays.
        Assert.Contains(Rows("收支预算总表", Table), static row => row is { Label: "二、住房保障支出", Section: "expenditure", Values.Count: 0 });
    }

    [Fact]
    public void A_sum_of_one_side_is_no_row_of_the_next()
    {
        const string Table = """
            <tr><td colspan="2">收入</td><td colspan="2">支出</td></tr>
            <tr><td>项目名称</td><td>金额</td><td>功能科目名称</td><td>金额</td></tr>
            <tr><td>一、财政拨款</td><td>5.00</td><td>一、教育支出</td><td>5.00</td></tr>
            <tr><td>当年收入小计</td><td>5.00</td><td></td><td></td></tr>
            <tr><td>收入合计</td><td>5.00</td><td>支出合计</td><td>5.00</td></tr>
            """;
        Assert.Equal(["revenue"], Rows("收支预算总表", Table).Where(static row => row.Label == "当年收入小计").Select(static row => row.Section));
    }
}
