using Ingest.Certify;
using Ingest.Model;

namespace Ingest.UnitTests.Certify;

public sealed class TableExtractTests
{
    [Fact]
    public void Rows_between_are_left_out_and_a_gap_says_so()
    {
        TableExtract extract = TableExtract.Of(Table([new Cell(0, 0, 1, 1, "数"), .. Enumerable.Range(1, 9).Select(row => new Cell(row, 0, 1, 1, $"{row}"))]), [1, 5], 5)!;
        Assert.Equal(["数", "1", "", "5"], extract.Lines.Select(static line => line.Count == 0 ? "" : line[0].Text));
        Assert.Equal("left", extract.Lines[3][0].Mark);
    }

    [Fact]
    public void A_merged_cell_that_began_above_stands_in_its_column_as_high_as_the_lines_shown()
    {
        TableExtract extract = TableExtract.Of(Table(
            [new Cell(0, 0, 1, 1, "数"), new Cell(0, 1, 1, 1, "类"), new Cell(1, 0, 1, 1, "1"), new Cell(1, 1, 3, 1, "合并"), new Cell(2, 0, 1, 1, "2"), new Cell(3, 0, 1, 1, "3")], 2), [4, 5], null)!;
        Assert.Equal(["2", "合并"], extract.Lines[^2].Select(static cell => cell.Text));
        Assert.Equal(2, extract.Lines[^2][1].RowSpan);
        Assert.Equal(["3"], extract.Lines[^1].Select(static cell => cell.Text));
    }

    [Fact]
    public void Of_a_table_wider_than_paper_there_is_none() => Assert.Null(TableExtract.Of(Table([new Cell(0, 0, 1, 41, "宽")], 41), [0], null));

    private static Table Table(Cell[] cells, int columns = 1) => new()
    {
        Id = "t1", Kind = "unknown", Grid = new Model.Grid(cells.Max(static cell => cell.Row + cell.RowSpan), columns, cells),
        Rows = [new Row { Line = 1, Role = RowRole.Item, Values = [new Amount { Measure = "total", Text = "1", Cell = 1 }] }],
    };
}
