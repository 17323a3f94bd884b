using Ingest.Read;

namespace Ingest.UnitTests.Read.Html;

public sealed class TableTests
{
    [Theory]
    [InlineData("<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d", "a|b|.\n.|c|d")]
    [InlineData("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", "a|b\n.|c\n.|d")]                  // zero: to the end of the group
    [InlineData("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c", "a|b\nc|.")]                        // the standard lets c overlap b
    [InlineData("<tr><td>a<td>b<td>c<tr><td>d", "a|b|c\nd||")]                                     // short rows are padded
    [InlineData("<tr><td colspan=9>a<tr><td>b<td>c", "a|.\nb|c")]                                  // columns in which nothing begins
    [InlineData("<tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c<td>d", "a|b\nc|d")]          // a row in which nothing begins
    [InlineData("<tbody><tr><td rowspan=9>a<td>b</tbody><tbody><tr><td>c<td>d", "a|b\nc|d")]       // no span leaves its group
    [InlineData("<tfoot><tr><td>f<td>g</tfoot><tbody><tr><td>a<td>b</tbody>", "a|b\nf|g")]         // a footer is shown last
    [InlineData("<tr><td>a<td style='display:none'>x<td>b<tr><td>c<td>d", "a|b\nc|d")]             // a cell that is not there
    [InlineData("<tr><td>a<td style='visibility:hidden'>x<td>b<tr><td>c<td>d<td>e", "a||b\nc|d|e")] // a cell that shows nothing
    [InlineData("<tr><td><p>a<p>b<td>c<br>d<tr><td>e<td>f", "a/b|c/d\ne|f")]                       // lines within a cell
    [InlineData("<tr><td colspan=x rowspan=-1>a<td colspan='2 '>b<td>c<tr><td>d<td>e<td>f<td>g", "a|b|.|c\nd|e|f|g")] // numbers as HTML reads them
    public void Cells_stand_where_a_browser_puts_them(string rows, string grid)
    {
        var document = Pages.Read($"<table border=1>{rows}</table>");
        Assert.Equal(grid, Pages.Draw(Assert.Single(Pages.Tables(document)).Grid));
        Assert.Equal(Pages.InBlocks(document), document.Characters);
    }

    [Fact]
    public void A_caption_is_a_line_before_its_table_and_header_rows_are_counted()
    {
        var document = Pages.Read("<table><caption>收入表</caption><thead><tr><td>项目<td>金额</thead><tr><td>甲<td>1.20</table>");
        Assert.Equal("收入表", Assert.IsType<TextBlock>(document.Blocks[0]).Text);
        Assert.Equal(1, Assert.IsType<TableBlock>(document.Blocks[1]).HeaderRows);
        Assert.Equal(1, Pages.Tables(Pages.Read("<table><tr><th>a<th>b<tr><th>c<td>d</table>"))[0].HeaderRows);
    }

    [Fact]
    public void Every_cell_has_an_address_that_counts_cells_of_the_source()
    {
        var grid = Pages.Tables(Pages.Read("<table><tr><td>x<td>y</table><table><tr><td rowspan=2>a<td>b<tr><td>c</table>"))[1].Grid;
        Assert.Equal(["table 2, row 1, cell 1", "table 2, row 1, cell 2", "table 2, row 2, cell 1"], grid.Cells.Select(c => c.At));
    }

    [Fact]
    public void A_table_in_a_cell_of_data_follows_its_parent_and_points_to_it()
    {
        var document = Pages.Read("""
            <table><tr><td>项目<td>甲工程<tr><td>预算<td>12.5<tr><td>指标<td>如下<table><tr><td>数量<td>3个<tr><td>质量<td>合格</table>
            <tr><td>备注<td>无</table><p>后文</p>
            """);
        var tables = Pages.Tables(document);
        Assert.Equal("项目|甲工程\n预算|12.5\n指标|如下\n备注|无", Pages.Draw(tables[0].Grid));
        Assert.Equal("数量|3个\n质量|合格", Pages.Draw(tables[1].Grid));
        Assert.Equal((0, 5), tables[1].Parent);
        Assert.Equal(Pages.InBlocks(document), document.Characters);
    }

    [Fact]
    public void A_table_that_only_places_things_is_taken_apart()
    {
        string prose = string.Concat(Enumerable.Repeat("<p>本单位按照规定编制预算，保障履职需要，并向社会公开。</p>", 12));
        var document = Pages.Read($"""
            <table><tr><td><a href="/a">首页</a><br><a href="/b">公开</a></td><td><h1>预算说明</h1>{prose}
            <table><tr><td>收入<td>1.00<tr><td>支出<td>1.00</table></td></tr></table>
            """);
        var table = Assert.Single(Pages.Tables(document));
        Assert.Null(table.Parent);
        Assert.Equal("收入|1.00\n支出|1.00", Pages.Draw(table.Grid));
        Assert.Equal(13, Pages.Texts(document).Length);
        Assert.Equal(Pages.InBlocks(document), document.Characters);
    }

    [Theory]
    [InlineData("<table role=presentation><tr><td>甲<td>乙</table>")]            // says so itself
    [InlineData("<table><tr><td><p>甲</p><p>乙</p></table>")]                   // one cell
    [InlineData("<table><tr><td><table><tr><td>甲</table><tr><td>乙</table>")]  // a frame round a frame
    public void Frames_are_no_tables(string html) => Assert.Equal(["甲", "乙"], Pages.Texts(Pages.Read(html)));

    [Fact]
    public void Long_prose_in_cells_does_not_make_a_performance_table_a_layout()
    {
        string goal = string.Concat(Enumerable.Repeat("<p>1.完成年度任务，确保资金规范使用，提升服务水平，群众满意。</p>", 10));
        var document = Pages.Read($"<table><tr><td>项目名称<td>甲项目<tr><td>绩效目标<td>{goal}</table><table><tr><td>目标<td>{goal}</table>");
        Assert.Equal(2, Pages.Tables(document)[0].Grid.Rows);
        Assert.Equal(Pages.InBlocks(document), document.Characters);
    }
}
