namespace Ingest.Layout.Aligned.Grids;

/// <summary>Finds the rows that may be a grid: of one size, not far apart, with cells side by side.</summary>
internal static class GridAreas
{
    // Letters of one table differ by no more than this share in size.
    private const float SameSize = 0.12f;

    // Rows stand no further apart than this, as a share of the size.
    private const float MostFree = 1.4f;

    // Heads and the first figures stand in so many lines below a note amid them, so many side by side; the note's middle is off by so many sizes at most.
    private const int MostRowsOfHead = 6, FewestHeads = 3;
    private const float MostOff = 4f;

    // Captions above the table are short.
    private const int LongestCaption = 40, LongestLabel = 8, LongestUnit = 8;

    public static List<(int From, int To)> Of(List<PrintedRow> rows)
    {
        var areas = new List<(int From, int To)>();
        if (rows.Count == 0)
            return areas;
        float width = rows.Max(static row => row.Right) - rows.Min(static row => row.Left);
        int behind = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            if (!rows[i].IsTabular || IsCaption(rows, i) || RowBlocks.IsRunning(rows[i], width))
                continue;
            int from = i, to = i + 1;
            while (from > behind && IsNext(rows[from - 1], rows[from], width) && !IsCaption(rows, from - 1))
                from--;
            while (to < rows.Count && IsNext(rows[to - 1], rows[to], width) && (TableWords.IsNote(rows[to].Chunks[0].Text) ? IsAmidHeads(rows, from, to, width) : !IsCaption(rows, to)))
                to++;
            areas.Add((from, to));
            behind = to;
            i = to - 1;
        }
        return areas;
    }

    // A note between the heads of a table: in its middle, figures below it only, and below it heads side by side.
    private static bool IsAmidHeads(List<PrintedRow> rows, int from, int note, float width)
    {
        for (int i = from; i < note; i++)
        {
            if (rows[i].HasNumber)
                return false;
        }
        float left = float.MaxValue, right = float.MinValue;
        bool hasHeads = false;
        for (int i = note + 1; i < rows.Count && i <= note + MostRowsOfHead && IsNext(rows[i - 1], rows[i], width) && !IsCaption(rows, i); i++)
        {
            (left, right) = (Math.Min(left, rows[i].Left), Math.Max(right, rows[i].Right));
            hasHeads |= rows[i].Chunks.Count >= FewestHeads;
            if (hasHeads && MathF.Abs(rows[note].Left + rows[note].Right - left - right) / 2 < MostOff * rows[i].Size)
                return true;
        }
        return false;
    }

    // 元, broken off the unit in the line above.
    private static bool IsCaption(List<PrintedRow> rows, int at) =>
        IsCaption(rows[at]) || (at > 0 && rows[at].Chunks is [{ Text: "元" or "万元" }] && rows[at - 1].Chunks[^1].Text is var above && above.Contains("单位", StringComparison.Ordinal) && above[^1] is '：' or ':' or '万');

    /// <summary>True for a line that names the unit, the body or the form above a table.</summary>
    public static bool IsCaption(PrintedRow row) => HasUnit(row) || row.Chunks.TrueForAll(static chunk => IsLabelled(chunk.Text));

    /// <summary>Does the line tell the unit of the money in the table below?</summary>
    public static bool HasUnit(PrintedRow row) => row.Chunks.Exists(static chunk => IsUnit(chunk.Text));

    private static bool IsLabelled(string text) =>
        (text.AsSpan(0, Math.Min(LongestLabel, text.Length)).IndexOfAny('：', ':') > 0 && text.Length <= LongestCaption && !text.Contains("其中", StringComparison.Ordinal))
        || (text.StartsWith("公开", StringComparison.Ordinal) && text.EndsWith('表'));

    // 单位：万元, and not 金额（单位：万元）, which heads a column.
    private static bool IsUnit(string text)
    {
        int at = text.IndexOf("单位", StringComparison.Ordinal);
        if (at < 0 || text.Length > LongestCaption || (at > 0 && text[at - 1] is '（' or '('))
            return false;
        ReadOnlySpan<char> unit = text.AsSpan(at + 2).TrimStart(' ');
        return unit.Length is >= 2 and <= LongestUnit && unit[0] is '：' or ':' && unit[^1] == '元';
    }

    private static bool IsNext(PrintedRow above, PrintedRow below, float width) =>
        MathF.Abs(above.Size - below.Size) <= SameSize * Math.Max(above.Size, below.Size)
        && below.Top - above.Bottom <= MostFree * below.Size
        && !RowBlocks.IsRunning(above, width) && !RowBlocks.IsRunning(below, width);
}
