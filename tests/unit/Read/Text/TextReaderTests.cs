using Ingest.Model;
using Ingest.Read;
using TextReader = Ingest.Read.Text.TextReader;

namespace Ingest.UnitTests.Read.Text;

public sealed class TextReaderTests
{
    private static RawDocument Read(string text) => new TextReader().Read(
        new SourceFile("a.txt", System.Text.Encoding.UTF8.GetBytes(text)), new ReadLimits(), CancellationToken.None);

    private static long Counted(RawDocument raw) => raw.Blocks.Sum(static block => block switch
    {
        TextBlock line => VisibleText.Count(line.Text),
        TableBlock table => table.Grid.Cells.Sum(static cell => VisibleText.Count(cell.Text)),
        _ => 0,
    });

    [Fact]
    public void Tabbed_lines_are_cells_and_blank_lines_end_rows()
    {
        RawDocument raw = Read("收支表\n\t项目\n\t金额\n\n\t合计\n\t12.50\n\n\n说明");
        TableBlock table = Assert.Single(raw.Blocks.OfType<TableBlock>());
        Assert.Equal((2, 2), (table.Grid.Rows, table.Grid.Columns));
        Assert.Equal(["项目", "金额", "合计", "12.50"], table.Grid.Cells.Select(static cell => cell.Text));
        Assert.Equal("line 5", table.Grid.Cells[2].At);
        Assert.False(table.SpansKnown);
        Assert.Equal(["收支表", "说明"], raw.Blocks.OfType<TextBlock>().Select(static line => line.Text));
        Assert.Equal(raw.Characters, Counted(raw));
    }

    [Fact]
    public void A_line_without_a_tab_goes_on_in_its_cell()
    {
        RawDocument raw = Read("\t名称\n\t内容\n\n\t甲\n\t第一行\n第二行\n\n\t乙\n\t别的\n\n\n");
        TableBlock table = Assert.Single(raw.Blocks.OfType<TableBlock>());
        Assert.Equal("第一行\n第二行", table.Grid.Cells[3].Text);
    }

    [Fact]
    public void A_row_that_a_blank_line_broke_is_joined_again()
    {
        RawDocument raw = Read("\ta\n\tb\n\tc\n\n\td\n\te\n\n\tf\n\n\tg\n\th\n\ti\n\n\n");
        TableBlock table = Assert.Single(raw.Blocks.OfType<TableBlock>());
        Assert.Equal((3, 3), (table.Grid.Rows, table.Grid.Columns));
        Assert.Equal(["d", "e", "f"], table.Grid.Cells.Skip(3).Take(3).Select(static cell => cell.Text));
    }

    [Fact]
    public void A_table_that_breaks_off_ends_where_the_glued_heading_begins()
    {
        // The third row lacks two cells; a heading and the next table (two columns) follow without a blank line.
        RawDocument raw = Read("\t甲\n\t乙\n\t丙\n\t丁\n\n\t1\n\t2\n\t3\n\t4\n\n\t5\n\t6\n六、采购情况\n采购表\n\t品名\n\t数量\n\n\t纸\n\t3\n\n\n");
        TableBlock[] tables = [.. raw.Blocks.OfType<TableBlock>()];
        Assert.Equal(2, tables.Length);
        Assert.True(tables[0].CutOff);
        Assert.Equal((3, 4), (tables[0].Grid.Rows, tables[0].Grid.Columns));
        Assert.Equal((2, 2), (tables[1].Grid.Rows, tables[1].Grid.Columns));
        Assert.Equal(["六、采购情况", "采购表"], raw.Blocks.OfType<TextBlock>().Select(static line => line.Text));
        Problem problem = Assert.Single(raw.Problems);
        Assert.Equal("TEXT-002", problem.Code);
        Assert.Contains("2 of 4 cells", problem.Message, StringComparison.Ordinal);
        Assert.Equal(raw.Characters, Counted(raw));
    }

    [Fact]
    public void One_filled_cell_is_a_line_and_no_table()
    {
        RawDocument raw = Read("\t203001\n\t\n\t\n\n\n单位预算");
        Assert.Empty(raw.Blocks.OfType<TableBlock>());
        Assert.Equal(["203001", "单位预算"], raw.Blocks.OfType<TextBlock>().Select(static line => line.Text));
    }

    [Fact]
    public void A_text_without_a_visible_character_is_refused() =>
        Assert.Equal("TEXT-001", Assert.Throws<UnreadableException>(() => Read(" \n\t\n\u3000")).Code);

    [Fact]
    public void More_cells_than_the_limit_are_refused()
    {
        var file = new SourceFile("a.txt", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\tx\n", 1001))));
        var exception = Assert.Throws<UnreadableException>(() => new TextReader().Read(file, new ReadLimits { MaxCells = 1000 }, CancellationToken.None));
        Assert.Equal("LIMIT-004", exception.Code);
        Assert.Contains("MaxCells", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_character_of_any_text_is_lost()
    {
        // Fixed seed: the same 500 texts in every run.
        var random = new Random(20240101);
        string[] pieces = ["\t", "\n", "\n\n", "甲", "乙 丙", "3.50", "六、", " ", "\u3000", "\r\n", "𠀀"];
        for (int i = 0; i < 500; i++)
        {
            string text = "始" + string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            RawDocument raw = Read(text);
            Assert.Equal(raw.Characters, Counted(raw));
            foreach (TableBlock table in raw.Blocks.OfType<TableBlock>())
                Assert.Equal(table.Grid.Rows * table.Grid.Columns, table.Grid.Cells.Count);
        }
    }
}
