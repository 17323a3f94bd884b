namespace Ingest.Layout.Aligned.Grids;

/// <summary>
/// Spans cells over the rows in whose middle they stand: the first one begins with the first row, each ends as far below its middle as it
/// begins above it, and the next begins there. Only where all of them come out at edges of rows, and the last one at the last, is it so.
/// </summary>
internal static class GroupRows
{
    // The middle of a cell lies this close to the middle of its rows, as a share of the size.
    private const float SameMiddle = 0.25f;

    /// <summary>
    /// The rows without their first column, and the words of this that share them out; null where there are none. A single word amid
    /// blank cells may as well stand in its own row only.
    /// </summary>
    public static (List<List<GridCell>> Rows, List<(GridCell Cell, int First, int Last)> Groups)? Find(List<GridCell> cells, float size)
    {
        List<GridCell> groups = [.. cells.Where(static cell => cell.First == 0).OrderBy(static cell => cell.Middle)];
        if (groups.Count < 2 || groups.Exists(static group => group.Last > 0 || group.Lines[0].Kind != WordKind.Text))
            return null;
        List<List<GridCell>> rows = GridRows.Of([.. cells.Where(static cell => cell.First > 0)]);
        // Each row has a name of its own beside the group's.
        if (groups.Count >= rows.Count || rows.Exists(static row => !row.Exists(static cell => cell.First == 1 && cell.Lines[0].Kind == WordKind.Text)))
            return null;
        return Of(groups, rows, size) is { } spans ? (rows, spans) : null;
    }

    /// <summary>
    /// The first and last row of each cell of the first column, from the top; null where these do not share out the rows.
    /// </summary>
    /// <param name="groups">The cells of the first column, from the top.</param>
    /// <param name="rows">The rows of the other columns, from the top.</param>
    /// <param name="size">Size of the text in points.</param>
    public static List<(GridCell Cell, int First, int Last)>? Of(List<GridCell> groups, List<List<GridCell>> rows, float size)
    {
        var spans = new List<(GridCell Cell, int First, int Last)>();
        int first = 0;
        foreach (GridCell group in groups)
        {
            int last = first;
            while (last < rows.Count && Middle(rows, first, last) < group.Middle - SameMiddle * size)
                last++;
            if (last >= rows.Count || Middle(rows, first, last) > group.Middle + SameMiddle * size)
                return null;
            spans.Add((group, first, last));
            first = last + 1;
        }
        return first == rows.Count ? spans : null;
    }

    private static float Middle(List<List<GridCell>> rows, int first, int last) =>
        (rows[first].Min(static cell => cell.Top) + rows[last].Max(static cell => cell.Bottom)) / 2;
}
