using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Read.Word;

/// <summary>What tests ask of a document that was read.</summary>
internal static class RawText
{
    public static string[] Texts(this RawDocument document) => [.. document.Blocks.OfType<TextBlock>().Select(block => block.Text)];

    public static TableBlock Table(this RawDocument document, int index = 0) => document.Blocks.OfType<TableBlock>().ElementAt(index);

    public static string[] Cells(this RawDocument document, int table = 0) => [.. document.Table(table).Grid.Cells.Select(cell => cell.Text)];

    /// <summary>Characters that arrived in blocks.</summary>
    public static long Arrived(this RawDocument document) => document.Blocks.Sum(block => block switch
    {
        TextBlock text => VisibleText.Count(text.Text),
        FurnitureBlock furniture => VisibleText.Count(furniture.Text),
        TableBlock table => table.Grid.Cells.Sum(cell => VisibleText.Count(cell.Text)),
        _ => 0,
    });

    /// <summary>Asserts that every position is covered once, that cells are in order, and that no character is lost.</summary>
    public static void ShouldBeWhole(this RawDocument document)
    {
        Assert.Equal(document.Characters, document.Arrived());
        foreach (TableBlock table in document.Blocks.OfType<TableBlock>())
        {
            Grid grid = table.Grid;
            var covered = new int[grid.Rows, grid.Columns];
            foreach (Cell cell in grid.Cells)
            {
                for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                {
                    for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                        covered[row, column]++;
                }
            }
            Assert.All(covered.Cast<int>(), count => Assert.Equal(1, count));
            Assert.Equal(grid.Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column), grid.Cells);
        }
    }
}
