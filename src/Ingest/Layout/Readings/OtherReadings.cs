using Ingest.Layout.Joined;
using Ingest.Read;

namespace Ingest.Layout.Readings;

/// <summary>
/// Finds the figures of a page's table that may as well stand in the cell beside: one that lies over the edge of its cell, or one of two
/// lines in a cell whose neighbour is empty. The layout keeps its own reading; the other is given along, and sums decide.
/// </summary>
internal static class OtherReadings
{
    // A figure that reaches over its cell's edge by this share of its height or width may stand on either side. Letters' boxes overlap a
    // rule by less in the tightest rows.
    private const float Overhang = 0.3f;

    // More figures than this between cells are a table whose edges were misread; each is looked up among all cells.
    private const int MostTried = 100;

    /// <summary>The other readings of a page's table, by its cells' indexes.</summary>
    public static IReadOnlyList<OtherReading> Of(PageTable table)
    {
        List<OtherReading>? found = null;
        int tried = 0;
        for (int i = 0; i < table.Cells.Count && tried <= MostTried; i++)
        {
            PageCell cell = table.Cells[i];
            if (cell.Lines.Count is 0 or > 2 || !cell.Lines.All(static line => GridRow.IsFigure(GridRow.Key(line.Text))))
                continue;
            if (cell.Lines.Count == 1)
            {
                foreach ((int down, int right) in Sides(cell))
                    Add(i, Neighbour(table, cell, down, right), "", cell.Lines[0].Text);
            }
            else
            {
                Add(i, Neighbour(table, cell, -1, 0), cell.Lines[1].Text, cell.Lines[0].Text);
                Add(i, Neighbour(table, cell, 1, 0), cell.Lines[0].Text, cell.Lines[1].Text);
            }
        }
        return found is null ? [] : found;

        void Add(int from, int? to, string left, string moved)
        {
            tried++;
            if (to is int other)
                (found ??= []).Add(new OtherReading(from, other, left, moved));
        }
    }

    // Where the only line reaches over: up or down, left or right.
    private static IEnumerable<(int Down, int Right)> Sides(PageCell cell)
    {
        TextLine line = cell.Lines[0];
        Model.Box box = cell.Box;
        if (box.Top - line.Top > Overhang * line.Height)
            yield return (-1, 0);
        if (line.Bottom - box.Top - box.Height > Overhang * line.Height)
            yield return (1, 0);
        if (box.Left - line.Left > Overhang * line.Width)
            yield return (0, -1);
        if (line.Right - box.Left - box.Width > Overhang * line.Width)
            yield return (0, 1);
    }

    // The empty cell beside that is as wide (above, below) or as high (left, right).
    private static int? Neighbour(PageTable table, PageCell cell, int down, int right)
    {
        for (int i = 0; i < table.Cells.Count; i++)
        {
            PageCell other = table.Cells[i];
            bool beside = down != 0
                ? other.Column == cell.Column && other.ColumnSpan == cell.ColumnSpan && (down < 0 ? other.Row + other.RowSpan == cell.Row : cell.Row + cell.RowSpan == other.Row)
                : other.Row == cell.Row && other.RowSpan == cell.RowSpan && (right < 0 ? other.Column + other.ColumnSpan == cell.Column : cell.Column + cell.ColumnSpan == other.Column);
            if (beside)
                return other.Text.Length == 0 ? i : null;
        }
        return null;
    }
}
