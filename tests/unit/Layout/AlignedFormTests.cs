using Ingest.Layout;
using Ingest.Layout.Aligned.Forms;

namespace Ingest.UnitTests.Layout;

/// <summary>Performance forms without rules. Size 10, rows 18 points apart, cells padded by 3; columns begin at 57, 127, 287 and 437.</summary>
public sealed class AlignedFormTests
{
    private static readonly string[] Whole =
    [
        "项目编码|(1x2)130530A|项目名称|(1x2)渠道整治",
        "(2x1)资金用途|预算数|26.00|其他资金|(1x2)5.00",
        "(1x2)清淤和衬砌|||",
        "(2x1)支出计划（%）|(1x2)3月底|(1x2)6月底|12月底",
        "(1x2)20%|(1x2)50%|100%",
        "绩效目标|(1x2)1.完成清淤和衬砌，按时供水。|||",
    ];

    [Fact]
    public void A_value_stands_beside_its_label_and_labels_span_the_rows_in_whose_middle_they_stand() => Assert.Equal(Whole, Rest(Head(new AlignedPage(), 100), 172, 172).Table());

    [Fact]
    public void The_list_of_indicators_is_a_table_of_its_own() =>
        Assert.Equal([6, 4], Indicators(Rest(Head(new AlignedPage(), 100), 172, 172), 226).Find().Tables.Select(static table => table.Rows));

    [Fact]
    public void What_the_page_cut_goes_on_in_the_columns_of_the_page_before()
    {
        ArrangedPage before = PageArranger.Arrange(Head(new AlignedPage(), 700).Text(53, 763, "支出计划（%）").Text(130, 772, "3月底").Text(290, 772, "6月底").Text(440, 772, "12月底").Printed);
        AlignedPage next = Indicators(new AlignedPage().RightText(284, 80, "20%").RightText(434, 80, "50%").RightText(527, 80, "100%").Text(53, 98, "绩效目标").Text(130, 98, "1.完成清淤和衬砌，按时供水。"), 130);
        PageTable[] tables = [.. PageArranger.Arrange(next.Printed, before).Items.OfType<TableItem>().Select(static item => item.Table)];
        Assert.Equal([2, 4], tables.Select(static table => table.Rows));
        Assert.Equal("绩效目标", tables[0].Cells.First(static cell => cell.Row == 1).Text);
        Assert.DoesNotContain(PageArranger.Arrange(next.Printed).Items.OfType<TableItem>(), static item => item.Table.Form is not null);
    }

    [Fact]
    public void Heads_of_a_list_of_projects_are_no_form()
    {
        AlignedPage page = new AlignedPage().Text(53, 100, "项目名称").Text(130, 100, "主管部门").Text(290, 100, "财政资金").Text(440, 100, "其他资金")
            .Text(53, 118, "渠道整治").Text(130, 118, "水利局").RightText(330, 118, "26.00").RightText(480, 118, "5.00")
            .Text(53, 136, "水位监测").Text(130, 136, "水利局").RightText(330, 136, "12.00").RightText(480, 136, "4.00")
            .Text(53, 154, "防汛物资").Text(130, 154, "水利局").RightText(330, 154, "6.00").RightText(480, 154, "1.00");
        Assert.All(page.Find().Tables, static table => Assert.Null(table.Form));
    }

    [Theory]
    [InlineData("资金支出计划（%）", true)]
    [InlineData("年度绩效目标", true)]
    [InlineData("260.00", false)]
    [InlineData("完成清淤和衬砌，恢复灌溉面积，达到绩效目标", false)] // a sentence
    public void Labels_are_short_and_end_in_what_they_ask_for(string text, bool isLabel) => Assert.Equal(isLabel, FormWords.IsLabel(text));

    private static AlignedPage Head(AlignedPage page, float top) => page
        .Text(53, top, "项目编码").MiddleText(207, top, "130530A").Text(290, top, "项目名称").Text(370, top, "渠道整治")
        .Text(53, top + 27, "资金用途").Text(130, top + 18, "预算数").RightText(284, top + 18, "26.00").Text(290, top + 18, "其他资金").RightText(434, top + 18, "5.00")
        .Text(130, top + 36, "清淤和衬砌");

    private static AlignedPage Rest(AlignedPage page, float months, float top) => page
        .Text(53, top - 9, "支出计划（%）").Text(130, months - 18, "3月底").Text(290, months - 18, "6月底").Text(440, months - 18, "12月底")
        .RightText(284, top, "20%").RightText(434, top, "50%").RightText(527, top, "100%")
        .Text(53, top + 18, "绩效目标").Text(130, top + 18, "1.完成清淤和衬砌，按时供水。");

    private static AlignedPage Indicators(AlignedPage page, float top) => page.Text(60, top, "一级指标").Text(150, top, "二级指标").Text(255, top, "指标值")
        .Text(53, top + 27, "产出指标").Text(133, top + 18, "数量指标").Text(133, top + 36, "质量指标").Text(233, top + 18, "24座").Text(233, top + 36, "100%")
        .Text(53, top + 54, "效益指标").Text(133, top + 54, "社会效益").Text(233, top + 54, "提升");
}
