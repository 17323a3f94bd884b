using Ingest.Model;
using Ingest.Normalize;
using Ingest.Read;
using Ingest.Recognize;

namespace Ingest.UnitTests.Recognize;

/// <summary>Lines above a table as pages print them: broken over two lines, or several captions side by side.</summary>
public sealed class PrintedLinesTests
{
    private static TextBlock Line(string text, double left, double top, double width) => new(text, "page 1") { Page = 1, Box = new Box(left, top, width, 12) };

    private static RecognizedTable Name(params TextBlock[] lines)
    {
        string[] texts = ["项目名称", "金额", "收入总计", "12.00"];
        var grid = new Grid(2, 2, [.. texts.Select((text, i) => new Cell(i / 2, i % 2, 1, 1, text, null, 1, new Box(60, 200, 100, 20)))]);
        var raw = new RawDocument { Format = "pdf", Reader = "test 1", Characters = 0, Blocks = [.. lines, new TableBlock(grid, "page 1") { Page = 1 }] };
        return Assert.Single(Recognizer.Recognize(raw).Tables);
    }

    [Fact]
    public void A_title_over_two_lines_is_one()
    {
        RecognizedTable table = Name(Line("“三公”经费、会议费、培训费支出预算", 150, 100, 300), Line("表", 294, 118, 12), Line("单位：万元", 460, 140, 60));
        Assert.Equal("“三公”经费、会议费、培训费支出预算表", table.Title);
        Assert.Equal(["单位：万元"], table.Captions);
    }

    [Fact]
    public void A_paragraph_above_a_title_is_no_part_of_it() => Assert.Equal("收入预算总表",
        Name(Line("本年收入比上年增加。", 150, 100, 300), Line("收入预算总表", 264, 118, 72)).Title);

    [Fact]
    public void The_end_of_a_wrapped_caption_goes_to_it()
    {
        RecognizedTable table = Name(Line("收入预算总表", 264, 80, 72), Line("部门：某省委员会办", 60, 110, 100), Line("单位：万元", 460, 115, 60), Line("公厅", 60, 124, 24));
        Assert.Equal(("收入预算总表", "revenue"), (table.Title, table.Kind));
        Assert.Equal(["部门：某省委员会办公厅", "单位：万元"], table.Captions);
    }

    [Theory]
    [InlineData("203001某县委组织部 预算年度：2024 单位：万元", "203001某县委组织部", "预算年度：2024", "单位：万元")]
    [InlineData("部门： 某办公厅 单 位：元", "部门： 某办公厅", "单 位：元")]
    [InlineData("单位：万元", "单位：万元")]
    public void Captions_side_by_side_are_told_apart(string line, params string[] pieces)
    {
        Assert.Equal(pieces, CaptionText.Pieces(line));
        Assert.True(CaptionText.IsStrong(line));
    }

    [Theory]
    [InlineData("30102", "301", "2")]      // a spreadsheet took 02 for a number
    [InlineData("30112", "301", "12")]
    [InlineData("2080505", "208", "5", "05")]
    public void A_dropped_zero_comes_back(string code, params string[] printed) => Assert.Equal(code, Codes.Join(printed, null));
}
