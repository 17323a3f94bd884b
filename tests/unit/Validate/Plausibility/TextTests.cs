using Ingest.Model;
using Ingest.Validate.Plausibility;

namespace Ingest.UnitTests.Validate.Plausibility;

public sealed class TextTests
{
    [Theory]
    [InlineData("用于青禾县的专项资金。— 12 —", "Info")]
    [InlineData("用于青禾县的- 3 -专项资金。", "Info")]
    [InlineData("一、单位职责 - 3 -", "")]                       // a line of the contents
    [InlineData("执行2017-2019年规划。", "")]
    [InlineData("青禾〔2024〕12号文件第3页的附表。", "")]        // 第3页的: a reference
    public void Page_numbers_stay_out_of_the_text(string text, string found) =>
        Assert.Equal(found, new PageNumberInText().Found(Odd.Text(text)));

    [Theory]
    [InlineData("青?县财政局", "Warning")]
    [InlineData("青禾县?????局", "Warning")]
    [InlineData("是否公开? 已公开", "")]                         // a question
    [InlineData("什么是预算?预算是收支计划。", "")]
    [InlineData("http://a.cn/x?id=1", "")]
    [InlineData("是否公开？已公开", "")]
    public void Question_marks_inside_words_are_lost_characters(string text, string found) =>
        Assert.Equal(found, new LostCharacters().Found(Odd.Text(text)));

    [Theory]
    [InlineData("预算支出XX万元。", "Warning")]
    [InlineData("占比××%。", "Warning")]
    [InlineData("政府性基金支出预算支出万元。", "Warning")]      // the figure is missing
    [InlineData("增加（减少）0万元。", "Info")]                  // the choice was not made
    [InlineData("下降（增长）27.78%。", "Info")]
    [InlineData("单位：万元", "")]
    [InlineData("计量单位为万元。", "")]
    [InlineData("增加（减少）的主要原因", "")]
    [InlineData("青禾镇XX村", "")]                               // a name withheld
    public void Blanks_of_a_template_are_filled(string text, string found) =>
        Assert.Equal(found, new UnfilledTemplate().Found(Odd.Text(text)));

    [Theory]
    [InlineData("≥**%", "Warning")]
    [InlineData("≤**元/人·月", "Warning")]
    [InlineData("**", "")]                                       // a mark of its own, explained below the table
    [InlineData("≥95%", "")]
    public void Blanks_in_cells_are_filled(string text, string found) =>
        Assert.Equal(found, new UnfilledTemplate().Found(Odd.Document(Odd.Table("t1", "project-performance", "万元", $"1|{text}"))));

    [Fact]
    public void Open_choices_are_told_once_with_their_number() =>
        Assert.Contains("2 more", Assert.Single(new UnfilledTemplate().Find(Odd.Text("增加（减少）0万元，增长（减少）0%。", "增加（减少）0万元。"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("比上年增加1193.20万元，增长13.95。", "Warning")]
    [InlineData("比上年增加1193.20万元，增长13.95%。", "")]
    [InlineData("以下单位：万元。支出增加12.40，主要是人员增加。", "")]
    [InlineData("见2.1。", "")]
    public void A_figure_has_its_unit(string text, string found) =>
        Assert.Equal(found, new FigureWithoutUnit().Found(Odd.Text(text)));

    private static Section Heading(string number, string title, int at, params string[] text) => new()
    {
        Number = number, Title = title, Heading = number + "、" + title, Level = 1, At = $"paragraph {at}", Paragraphs = [.. text.Select(static one => new Paragraph(one))],
    };

    [Theory]
    [InlineData(3, "Info")]      // one blank line between
    [InlineData(9, "")]          // room for a table with its lines
    public void A_heading_has_text(int next, string found) =>
        Assert.Equal(found, new SectionWithoutText().Found(Odd.Document() with { Narrative = [Heading("一", "机关运行经费安排情况", 1), Heading("二", "名词解释", next, "无。")] }));

    [Fact]
    public void A_heading_that_announces_a_table_needs_no_text() =>
        Assert.Empty(new SectionWithoutText().Find(Odd.Document(Odd.Table("t1", "three-public-expenditure", "万元") with { Title = "“三公”经费预算表" }) with
        {
            Narrative = [Heading("一", "“三公”经费预算情况", 1), Heading("二", "名词解释", 3, "无。")],
        }));

    [Theory]
    [InlineData("加快进度\n六、政府采购预算情况", "Warning")]
    [InlineData("加快进度\n七、名词解释", "")]       // that section is there: the cell quotes it
    [InlineData("一、加快进度\n二、加强管理", "")]
    public void A_heading_glued_into_the_last_cell_is_seen(string cell, string found) =>
        Assert.Equal(found, new HeadingInLastCell().Found(Odd.Document(Odd.Table("t1", "project-performance", "万元", $"1|{cell}")) with
        {
            Narrative = [Heading("一", "职责", 1, "无。"), Heading("五", "项目", 2, "无。"), Heading("七", "名词解释", 3, "无。")],
        }));
}
