using System.Text;
using Ingest.Model;
using Ingest.Read;
using Ingest.Read.Html;

namespace Ingest.UnitTests.Read.Html;

internal static class Pages
{
    public static RawDocument Read(string html, ReadLimits? limits = null) => Read(Encoding.UTF8.GetBytes(html), "page.html", limits);

    public static RawDocument Read(byte[] bytes, string name = "page.html", ReadLimits? limits = null) =>
        new HtmlReader().Read(new SourceFile(name, bytes), limits ?? new ReadLimits(), CancellationToken.None);

    public static string[] Texts(RawDocument document) => [.. document.Blocks.OfType<TextBlock>().Select(b => b.Text)];

    public static TableBlock[] Tables(RawDocument document) => [.. document.Blocks.OfType<TableBlock>()];

    public static FurnitureBlock[] Furniture(RawDocument document) => [.. document.Blocks.OfType<FurnitureBlock>()];

    public static long InBlocks(RawDocument document) => document.Blocks.Sum(b => b switch
    {
        TextBlock text => VisibleText.Count(text.Text),
        FurnitureBlock furniture => VisibleText.Count(furniture.Text),
        TableBlock table => table.Grid.Cells.Sum(c => VisibleText.Count(c.Text)),
        _ => 0,
    });

    // Row by row; a position that a span covers shows its cell's text in the first place and a dot in the others.
    public static string Draw(Grid grid)
    {
        string[,] drawn = new string[grid.Rows, grid.Columns];
        foreach (var cell in grid.Cells)
        {
            for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    Assert.Null(drawn[row, column]);
                    drawn[row, column] = (row, column) == (cell.Row, cell.Column) ? cell.Text.Replace("\n", "/", StringComparison.Ordinal) : ".";
                }
            }
        }
        return string.Join("\n", Enumerable.Range(0, grid.Rows).Select(r => string.Join("|", Enumerable.Range(0, grid.Columns).Select(c => Assert.IsType<string>(drawn[r, c])))));
    }
}
