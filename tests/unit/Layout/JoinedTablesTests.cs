using Ingest.Layout;
using Ingest.Read;
using static Ingest.UnitTests.Layout.JoinedPages;

namespace Ingest.UnitTests.Layout;

/// <summary>A table that runs over pages is one; two tables that look alike stay two.</summary>
public sealed class JoinedTablesTests
{
    private static readonly string[] Header = ["科目编码", "科目名称", "金额"];

    private static TableBlock[] Tables(params ArrangedPage[] pages) => [.. Blocks(pages).OfType<TableBlock>()];

    [Fact]
    public void A_table_goes_on_at_the_head_of_the_next_page_and_its_parts_stay_visible()
    {
        TableBlock table = Assert.Single(Tables(
            Page(1, Line("支出总表", 500), AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"]), Foot(1)),
            Page(2, AtHead(Three, ["205", "教育支出", "3.00"], ["208", "社会保障支出", "4.00"]), Foot(2))));
        Assert.Equal(["科目编码|科目名称|金额", "201|一般公共服务支出|12.00", "205|教育支出|3.00", "208|社会保障支出|4.00"], Rows(table));
        Assert.Equal([1, 2], table.Parts.Select(static part => part.Page));
        Assert.Equal([70.0, 40.0], [table.Parts[1].Box.Top, table.Parts[1].Box.Height]);
        Assert.Equal([1, 1, 2, 2], table.Grid.Cells.Where(static cell => cell.Column == 0).Select(static cell => cell.Page!.Value));
    }

    [Fact]
    public void A_repeated_header_is_furniture_and_no_row_and_no_character_goes_lost()
    {
        ArrangedPage[] pages =
        [
            Page(1, AtFoot(Three, ["项目", "<", "预算数"], [.. Header], ["201", "一般公共服务支出", "12.00"])),
            Page(2, AtHead(Three, ["项目", "<", "预算数"], [.. Header], ["205", "教育支出", "3.00"])),
        ];
        IReadOnlyList<Block> blocks = Blocks(pages);
        TableBlock table = Assert.Single(blocks.OfType<TableBlock>());
        Assert.Equal(["项目|预算数", "科目编码|科目名称|金额", "201|一般公共服务支出|12.00", "205|教育支出|3.00"], Rows(table));
        Assert.Equal(2, table.HeaderRows);
        Assert.Equal([("repeated-header", "项目 预算数"), ("repeated-header", "科目编码 科目名称 金额")], blocks.OfType<FurnitureBlock>().Select(static piece => (piece.Kind, piece.Text)));
        long before = pages.SelectMany(static page => page.Items).OfType<TableItem>().SelectMany(static item => item.Table.Cells).Sum(static cell => VisibleText.Count(cell.Text));
        long after = table.Grid.Cells.Sum(static cell => VisibleText.Count(cell.Text)) + blocks.OfType<FurnitureBlock>().Sum(static piece => VisibleText.Count(piece.Text));
        Assert.Equal(before, after);
    }

    [Fact]
    public void A_sum_in_the_first_row_at_the_foot_of_the_page_does_not_end_the_table()
    {
        TableBlock table = Assert.Single(Tables(
            Page(1, AtFoot(Three, Header, ["", "合计", "15.00"])),
            Page(2, AtHead(Three, Header, ["201", "一般公共服务支出", "12.00"], ["205", "教育支出", "3.00"]))));
        Assert.Equal(["科目编码|科目名称|金额", "|合计|15.00", "201|一般公共服务支出|12.00", "205|教育支出|3.00"], Rows(table));
    }

    [Fact]
    public void A_repeated_header_whose_last_row_begins_with_合计_is_a_header()
    {
        string[][] header = [["项目", "资金性质", "<"], ["^", "合计", "一般公共预算财政拨款"]];
        TableBlock table = Assert.Single(Tables(
            Page(1, AtFoot(Three, [.. header, ["一、因公出国（境）费", "6.30", "6.30"]])),
            Page(2, AtHead(Three, [.. header, ["二、公务接待费", "0.30", "0.30"]]))));
        Assert.Equal(["项目|资金性质", "合计|一般公共预算财政拨款", "一、因公出国（境）费|6.30|6.30", "二、公务接待费|0.30|0.30"], Rows(table));
        Assert.Equal(2, table.HeaderRows);
    }

    [Theory]
    [InlineData("政府性基金支出表")]       // a title
    [InlineData("单位：元")]               // a caption
    [InlineData("本年收入比上年增加。")]   // a paragraph
    public void A_line_between_means_two_tables(string line)
    {
        Assert.Equal(2, Tables(
            Page(1, AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"])),
            Page(2, Line(line, 60), Table(90, Three, Header, ["205", "教育支出", "3.00"]))).Length);
        Assert.Equal(2, Tables(
            Page(1, Table(560, Three, Header, ["201", "一般公共服务支出", "12.00"]), Line(line, 700)),
            Page(2, AtHead(Three, ["205", "教育支出", "3.00"]))).Length);
    }

    [Theory]
    [InlineData("续表")]
    [InlineData("（续）")]
    [InlineData("接上表")]
    [InlineData("支出总表（续表）")]
    public void A_line_that_says_that_the_table_goes_on_joins_it(string mark)
    {
        IReadOnlyList<Block> blocks = Blocks(
            Page(1, Line("支出总表", 500), AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"])),
            Page(2, Line(mark, 60), Table(90, Three, Header, ["205", "教育支出", "3.00"])));
        Assert.Equal(3, Assert.Single(blocks.OfType<TableBlock>()).Grid.Rows);
        Assert.Equal([mark, "科目编码 科目名称 金额"], blocks.OfType<FurnitureBlock>().Select(static piece => piece.Text));
    }

    [Fact]
    public void A_title_printed_again_above_the_same_header_stays_with_the_table()
    {
        IReadOnlyList<Block> blocks = Blocks(
            Page(1, Line("政府采购预算表", 480), Line("单位：万元", 500), AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"])),
            Page(2, Line("政府采购预算表", 50), Line("单位：万元", 70), Table(90, Three, Header, ["205", "教育支出", "3.00"])));
        TableBlock table = Assert.Single(blocks.OfType<TableBlock>());
        Assert.Equal(["政府采购预算表", "单位：万元"], table.RepeatedLines);
        Assert.Equal(2, blocks.OfType<TextBlock>().Count());
    }

    [Fact]
    public void A_title_printed_again_above_another_unit_is_another_table() => Assert.Equal(2, Tables(
        Page(1, Line("政府采购预算表", 480), Line("单位：万元", 500), AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"])),
        Page(2, Line("政府采购预算表", 50), Line("单位：元", 70), Table(90, Three, Header, ["205", "教育支出", "3.00"]))).Length);

    [Theory]
    [InlineData(4f, 1)]    // rounded widths, thicker rules
    [InlineData(15f, 2)]   // another column
    public void Column_edges_may_differ_a_little(float by, int tables) => Assert.Equal(tables, Tables(
        Page(1, AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"])),
        Page(2, AtHead([60, 160 + by, 360 - by, 520], ["205", "教育支出", "3.00"]))).Length);

    [Fact]
    public void Mirrored_margins_do_not_part_a_table() => Assert.Single(Tables(
        Page(1, AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"])),
        Page(2, AtHead([80, 180, 380, 540], ["205", "教育支出", "3.00"]))));

    [Fact]
    public void A_last_page_with_fewer_columns_widens_its_cells()
    {
        TableBlock table = Assert.Single(Tables(
            Page(1, AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"])),
            Page(2, AtHead([60, 360, 520], ["合计", "12.00"]))));
        Assert.Equal([(0, 2, "合计"), (2, 1, "12.00")], table.Grid.Cells.Where(static cell => cell.Row == 2).Select(static cell => (cell.Column, cell.ColumnSpan, cell.Text)));
    }

    [Fact]
    public void A_further_page_with_more_columns_widens_the_cells_before()
    {
        TableBlock table = Assert.Single(Tables(
            Page(1, AtFoot([60, 360, 520], ["绩效目标", "完成培训"])),
            Page(2, AtHead(Three, ["数量", "课时", "12"]))));
        Assert.Equal([(0, 2), (2, 1), (0, 1), (1, 1), (2, 1)], table.Grid.Cells.Select(static cell => (cell.Column, cell.ColumnSpan)));
    }

    [Fact]
    public void A_sum_at_the_head_of_the_same_header_begins_another_table() => Assert.Equal(2, Tables(
        Page(1, AtFoot(Three, Header, ["合计", "", "12.00"], ["201", "一般公共服务支出", "12.00"])),
        Page(2, AtHead(Three, Header, ["合计", "", "3.00"], ["301", "工资福利支出", "3.00"]))).Length);

    [Fact]
    public void A_header_below_the_sum_of_all_begins_another_table() => Assert.Equal(2, Tables(
        Page(1, AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"], ["合计", "", "12.00"])),
        Page(2, AtHead(Three, Header, ["301", "工资福利支出", "3.00"]))).Length);

    [Fact]
    public void Another_header_begins_another_table() => Assert.Equal(2, Tables(
        Page(1, AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"])),
        Page(2, AtHead(Three, ["序号", "单位名称", "数量"], ["1", "办公室", "3"]))).Length);

    [Fact]
    public void A_form_that_begins_as_the_last_one_began_is_the_next_project() => Assert.Equal(2, Tables(
        Page(1, AtFoot(Three, ["项目绩效目标表", "<", "<"], ["项目名称", "远程教育", "<"], ["绩效目标", "开展课件学习", "<"])),
        Page(2, AtHead(Three, ["项目绩效目标表", "<", "<"], ["项目名称", "干部培训", "<"], ["绩效目标", "举办培训班", "<"]))).Length);

    [Fact]
    public void A_body_named_in_every_row_begins_nothing() => Assert.Single(Tables(
        Page(1, AtFoot(Three, Header, ["某局", "办公费", "12.00"], ["某局", "印刷费", "1.00"])),
        Page(2, AtHead(Three, Header, ["某局", "咨询费", "3.00"]))));

    [Fact]
    public void A_note_ends_a_table() => Assert.Equal(2, Tables(
        Page(1, AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"], ["注：本表含上年结转。", "<", "<"])),
        Page(2, AtHead(Three, ["205", "教育支出", "3.00"]))).Length);

    [Fact]
    public void A_table_that_leaves_half_of_its_page_free_was_not_broken_by_it() => Assert.Equal(2, Tables(
        Page(1, Table(100, Three, Header, ["201", "一般公共服务支出", "12.00"])),
        Page(2, AtHead(Three, ["205", "教育支出", "3.00"]))).Length);

    [Fact]
    public void A_page_without_content_ends_no_table() => Assert.Single(Tables(
        Page(1, AtFoot(Three, Header, ["201", "一般公共服务支出", "12.00"])),
        Page(2, Foot(2)),
        Page(3, AtHead(Three, ["205", "教育支出", "3.00"]))));

    [Fact]
    public void A_table_over_fifty_pages_is_one()
    {
        ArrangedPage[] pages = [.. Enumerable.Range(1, 50).Select(number => Page(number,
            Table(70, Three, [[.. Header], .. Enumerable.Range(0, 34).Select(row => new[] { $"{30000 + number * 100 + row}", "办公费", $"{row}.50" })]), Foot(number)))];
        TableBlock table = Assert.Single(Tables(pages));
        Assert.Equal((1 + 50 * 34, 50), (table.Grid.Rows, table.Parts.Count));
        Assert.Equal(3 * (1 + 50 * 34), table.Grid.Cells.Count);
    }
}
