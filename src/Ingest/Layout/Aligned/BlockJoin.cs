namespace Ingest.Layout.Aligned;

/// <summary>
/// Joins blocks that white or headings of groups cut apart: the parts of one statement. Their numbers stand in the same columns, and no
/// heads stand between them.
/// </summary>
internal static class BlockJoin
{
    // White between the parts of one table, as a share of the size: two lines and their leading.
    private const float MostFree = 4f;

    // A heading of a group, and a line of white.
    private const int MostBetween = 3;

    // Right edges of one column differ by less than this share of the size; headings are set in by no more than Indent.
    private const float SameEdge = 0.3f, Indent = 3f;

    // A heading is no wider than this share of the block.
    private const float HeadingShare = 0.6f;

    public static List<(int From, int To)> Of(List<PrintedRow> rows, List<(int From, int To)> blocks)
    {
        var joined = new List<(int From, int To)>(blocks.Count);
        foreach ((int from, int to) in blocks)
        {
            if (joined.Count > 0 && joined[^1] is var last && Continues(rows, last.From, last.To, from))
                joined[^1] = (last.From, to);
            else
                joined.Add((from, to));
        }
        return joined;
    }

    private static bool Continues(List<PrintedRow> rows, int from, int to, int next)
    {
        PrintedRow above = rows[to - 1], below = rows[next];
        if (next - to > MostBetween || !HaveSameNumbers(above, below))
            return false;
        float left = rows[from].Left, width = above.Width, size = above.Size;
        for (int i = to; i <= next; i++)
        {
            PrintedRow row = rows[i];
            if (row.Top - rows[i - 1].Bottom > MostFree * size)
                return false;
            if (i < next && (row.IsTabular || row.Width > HeadingShare * width || row.Left > left + Indent * size || row.Left < left - Indent * size || TableWords.IsCaption(row.Chunks[0].Text) || TableWords.IsNote(row.Chunks[0].Text)))
                return false;
        }
        return true;
    }

    // As many numbers in both rows, each with the right edge of the other; years are heads of another table.
    private static bool HaveSameNumbers(PrintedRow above, PrintedRow below)
    {
        if (above.Chunks.Count != below.Chunks.Count || MathF.Abs(above.Left - below.Left) > Indent * above.Size || below.Chunks[0].IsNumeric)
            return false;
        bool areYears = true;
        for (int i = 1; i < above.Chunks.Count; i++)
        {
            if (!above.Chunks[i].IsNumeric || !below.Chunks[i].IsNumeric || MathF.Abs(above.Chunks[i].Right - below.Chunks[i].Right) > SameEdge * above.Size)
                return false;
            areYears &= WordKinds.IsYear(below.Chunks[i].Text);
        }
        return !areYears;
    }
}
