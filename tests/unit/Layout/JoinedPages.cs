using Ingest.Layout;
using Ingest.Layout.Flow;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Layout;

/// <summary>Arranged pages drawn by hand: text of 10 pt, rows 20 pt high, on A4 upright.</summary>
internal static class JoinedPages
{
    public const float Size = 10, RowHeight = 20;

    /// <summary>Edges of three columns: code, name, amount.</summary>
    public static readonly float[] Three = [60, 160, 360, 520];

    /// <summary>A page with its items, from the top.</summary>
    public static ArrangedPage Page(int number, params PageItem[] items) => new(number, 595, 842, items);

    /// <summary>A line of running text.</summary>
    public static LineItem Line(string text, float top) => new(TextLineAt(text, 200, top));

    /// <summary>A page number at the foot.</summary>
    public static FurnitureItem Foot(int number) => new("page-number", $"- {number} -", new Box(280, 800, 30, 12));

    /// <summary>A table that ends at the foot of its page.</summary>
    public static TableItem AtFoot(float[] edges, params string[][] rows) => Table(760 - rows.Length * RowHeight, edges, rows);

    /// <summary>A table that begins at the head of its page.</summary>
    public static TableItem AtHead(float[] edges, params string[][] rows) => Table(70, edges, rows);

    /// <summary>A ruled table. <c>&lt;</c> goes on from the cell on the left, <c>^</c> from the one above.</summary>
    public static TableItem Table(float top, float[] edges, params string[][] rows)
    {
        var cells = new List<PageCell>();
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < rows[row].Length; column++)
            {
                string text = rows[row][column];
                if (text is "<" or "^")
                    continue;
                int right = column + 1, bottom = row + 1;
                while (right < rows[row].Length && rows[row][right] == "<")
                    right++;
                while (bottom < rows.Length && rows[bottom][column] == "^")
                    bottom++;
                var box = new Box(edges[column], top + row * RowHeight, edges[right] - edges[column], (bottom - row) * RowHeight);
                TextLine[] lines = text.Length == 0 ? [] : [TextLineAt(text, (float)box.Left + 5, (float)box.Top + 4)];
                cells.Add(new PageCell(row, column, bottom - row, right - column, box, text, lines));
            }
        }
        return new TableItem(new PageTable
        {
            Evidence = GridEvidence.Ruled,
            Box = new Box(edges[0], top, edges[^1] - edges[0], rows.Length * RowHeight),
            ColumnEdges = edges,
            RowEdges = [.. Enumerable.Range(0, rows.Length + 1).Select(row => top + row * RowHeight)],
            Cells = cells,
        });
    }

    /// <summary>The blocks of the pages, tables joined.</summary>
    public static IReadOnlyList<Block> Blocks(params ArrangedPage[] pages) => BlockFlow.Of(Ingest.Layout.Joined.TablesOverPages.Join(pages), []);

    /// <summary>The texts of a grid, row by row; cells that reach over rows or columns once, where they begin.</summary>
    public static string[] Rows(TableBlock table) =>
        [.. table.Grid.Cells.GroupBy(static cell => cell.Row).Select(static row => string.Join('|', row.Select(static cell => cell.Text)))];

    /// <summary>A line with CJK characters as wide as high, others half as wide.</summary>
    public static TextLine TextLineAt(string text, float left, float top) => new()
    {
        Glyphs = [], Text = text, Left = left, Top = top, Right = left + text.Sum(static c => c > 255 ? Size : Size / 2), Bottom = top + Size * 1.2f, Baseline = top + Size, Size = Size, IsBold = false,
    };
}
