namespace Ingest.Layout.Aligned.Grids;

/// <summary>Finds the rows that may be a grid: of one size, not far apart, with cells side by side.</summary>
internal static class GridAreas
{
    // Letters of one table differ by no more than this share in size.
    private const float SameSize = 0.12f;

    // Rows stand no further apart than this, as a share of the size.
    private const float MostFree = 1.4f;

    // Captions above the table are short.
    private const int LongestCaption = 40;

    public static List<(int From, int To)> Of(List<PrintedRow> rows)
    {
        var areas = new List<(int From, int To)>();
        if (rows.Count == 0)
            return areas;
        float width = rows.Max(static row => row.Right) - rows.Min(static row => row.Left);
        int behind = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            if (!rows[i].IsTabular || IsCaption(rows[i]) || RowBlocks.IsRunning(rows[i], width))
                continue;
            int from = i, to = i + 1;
            while (from > behind && IsNext(rows[from - 1], rows[from], width) && !IsCaption(rows[from - 1]))
                from--;
            while (to < rows.Count && IsNext(rows[to - 1], rows[to], width) && !IsCaption(rows[to]) && !TableWords.IsNote(rows[to].Chunks[0].Text))
                to++;
            areas.Add((from, to));
            behind = to;
            i = to - 1;
        }
        return areas;
    }

    /// <summary>True for a line that names the unit, the body or the form above a table.</summary>
    public static bool IsCaption(PrintedRow row)
    {
        foreach (Chunk chunk in row.Chunks)
        {
            string text = chunk.Text;
            bool isLabel = text.AsSpan(0, Math.Min(8, text.Length)).IndexOfAny('：', ':') > 0 && text.Length <= LongestCaption && !text.StartsWith("其中", StringComparison.Ordinal);
            if (!isLabel && !IsUnit(text) && !(text.StartsWith("公开", StringComparison.Ordinal) && text.EndsWith('表')))
                return false;
        }
        return true;
    }

    /// <summary>Does a line above a table tell the unit of its money?</summary>
    public static bool IsUnit(string text) => text.Contains("单位", StringComparison.Ordinal) && text.TrimEnd('）', ')', ' ').EndsWith('元');

    private static bool IsNext(PrintedRow above, PrintedRow below, float width) =>
        MathF.Abs(above.Size - below.Size) <= SameSize * Math.Max(above.Size, below.Size)
        && below.Top - above.Bottom <= MostFree * below.Size
        && !RowBlocks.IsRunning(above, width) && !RowBlocks.IsRunning(below, width);
}
