using Ingest.Model;
using Ingest.Read;
using static Ingest.UnitTests.Read.Word.Docx;

namespace Ingest.UnitTests.Read.Word;

public sealed class TableTests
{
    private const string Restart = "<w:vMerge w:val=\"restart\"/>";
    private const string Continue = "<w:vMerge/>";

    [Fact]
    public void A_vertical_merge_without_a_value_goes_on()
    {
        RawDocument document = Of(Table(Row(Cell("合计", Restart), Cell("甲")), Row(Cell("", Continue), Cell("乙")), Row(Cell("", "<w:vMerge w:val=\"continue\"/>"), Cell("丙")))).Read();
        document.ShouldBeWhole();
        Assert.Equal(new Cell(0, 0, 3, 1, "合计", "table 1, row 1, cell 1"), document.Table().Grid.Cells[0]);
        Assert.Equal(["合计", "甲", "乙", "丙"], document.Cells());
    }

    [Fact]
    public void Text_in_a_cell_that_is_merged_away_is_kept_below_the_text_it_is_merged_into()
    {
        RawDocument document = Of(Table(Row(Cell("上", Restart)), Row(Cell("下", Continue)))).Read();
        document.ShouldBeWhole();
        Assert.Equal("上\n下", Assert.Single(document.Cells()));
    }

    [Fact]
    public void A_merge_that_goes_on_from_nothing_is_a_cell_of_its_own()
    {
        RawDocument document = Of(Table(Row(Cell("孤", Continue), Cell("甲")), Row(Cell("宽", Continue + "<w:gridSpan w:val=\"2\"/>")))).Read();
        document.ShouldBeWhole();
        Assert.Equal(["孤", "甲", "宽"], document.Cells());
    }

    [Fact]
    public void Spans_and_left_out_grid_columns_cover_each_position_once()
    {
        RawDocument document = Of(Table(
            Row(Cell("宽", "<w:gridSpan w:val=\"3\"/>"), Cell("窄")),
            "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"2\"/></w:trPr>" + Cell("中") + "</w:tr>",
            Row(Cell("短")))).Read();
        document.ShouldBeWhole();
        Assert.Equal((3, 4), (document.Table().Grid.Rows, document.Table().Grid.Columns));
        Assert.Equal(["宽", "窄", "", "中", "", "短", ""], document.Cells());
        Assert.Equal("table 1, row 2, cell 1", document.Table().Grid.Cells[3].At);
    }

    [Fact]
    public void A_horizontal_merge_of_old_files_widens_the_cell_to_the_left()
    {
        RawDocument document = Of(Table(Row(Cell("左", "<w:hMerge w:val=\"restart\"/>"), Cell("右", "<w:hMerge/>"), Cell("三")))).Read();
        document.ShouldBeWhole();
        Assert.Equal(new Cell(0, 0, 1, 2, "左\n右", "table 1, row 1, cell 1"), document.Table().Grid.Cells[0]);
    }

    [Fact]
    public void A_nested_table_follows_its_parent_and_points_to_the_cell()
    {
        string inner = Table(Row(Cell("内一"), Cell("内二")));
        RawDocument document = Of(Table(Row(Cell("先")))
            + Table("<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Cell("外") + Cell(P("前") + inner + P("后")) + "</w:tr>")).Read();
        document.ShouldBeWhole();
        Assert.Equal(["", "外", "前\n后"], document.Cells(1));
        Assert.Equal(["内一", "内二"], document.Cells(2));
        Assert.Equal((1, 2), document.Table(2).Parent);
        Assert.Null(document.Table(1).Parent);
        Assert.Equal("table 3, row 1, cell 2", document.Table(2).Grid.Cells[1].At);
    }

    [Fact]
    public void Only_leading_rows_are_header_rows()
    {
        string header = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("项目") + "</w:tr>";
        Assert.Equal(2, Of(Table(header, header, Row(Cell("一")), header)).Read().Table().HeaderRows);
        Assert.Equal(0, Of(Table(Row(Cell("一")), header)).Read().Table().HeaderRows);
        Assert.Equal(0, Of(Table("<w:tr><w:trPr><w:tblHeader w:val=\"0\"/></w:trPr>" + Cell("一") + "</w:tr>")).Read().Table().HeaderRows);
    }

    [Fact]
    public void Paragraphs_breaks_and_tabs_in_a_cell_become_lines_and_spaces()
    {
        RawDocument document = Of(Table(Row(Cell(P("一") + P("") + "<w:p><w:r><w:t>二</w:t><w:br/><w:t>三</w:t><w:tab/><w:t>四</w:t></w:r></w:p>")))).Read();
        document.ShouldBeWhole();
        Assert.Equal("一\n二\n三 四", Assert.Single(document.Cells()));
    }

    [Fact]
    public void Deleted_rows_and_cells_are_left_out_and_inserted_ones_kept()
    {
        RawDocument document = Of(Table(
            "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + Cell("删行") + "</w:tr>",
            "<w:tr><w:trPr><w:ins w:id=\"2\"/></w:trPr>" + Cell("增行") + Cell("删格", "<w:cellDel w:id=\"3\"/>") + Cell("增格", "<w:cellIns w:id=\"4\"/>") + "</w:tr>")).Read();
        document.ShouldBeWhole();
        Assert.Equal(["增行", "增格"], document.Cells());
        Assert.Equal(4, document.Hidden);
    }

    [Fact]
    public void A_table_in_a_deleted_row_or_cell_is_deleted_with_it()
    {
        string inner = Table("<w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("内") + Cell("表") + "</w:tr>");
        RawDocument document = Of(Table("<w:tr><w:trPr><w:del/></w:trPr>" + Cell(inner + P("删行")) + "</w:tr>", Row(Cell(inner + P("删格"), "<w:cellDel/>"), Cell("留")))).Read();
        document.ShouldBeWhole();
        Assert.Equal(["留"], document.Cells());
        Assert.Equal(8, document.Hidden);
    }

    [Fact]
    public void A_table_whose_rows_are_all_deleted_is_no_table()
    {
        RawDocument document = Of(P("前") + Table("<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + Cell("删") + "</w:tr>") + P("后")).Read();
        Assert.DoesNotContain(document.Blocks, block => block is TableBlock);
        Assert.Equal(["前", "后"], document.Texts());
    }

    [Fact]
    public void Rows_cells_and_tables_in_content_controls_are_read()
    {
        const string open = "<w:sdt><w:sdtPr><w:alias w:val=\"名\"/></w:sdtPr><w:sdtContent>", close = "</w:sdtContent></w:sdt>";
        RawDocument document = Of(open + Table(open + Row(open + Cell("控件") + close, Cell("旁")) + close) + close).Read();
        document.ShouldBeWhole();
        Assert.Equal(["控件", "旁"], document.Cells());
    }
}
