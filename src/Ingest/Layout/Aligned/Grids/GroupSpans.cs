namespace Ingest.Layout.Aligned.Grids;

/// <summary>
/// Spans heads over the columns in whose middle they stand: the heads of one height share out the columns whose own heads stand below them,
/// and none of these is left without.
/// </summary>
internal static class GroupSpans
{
    // Heads of one height differ by less than this, as a share of the size.
    private const float SameHeight = 0.5f;

    // Heads of the row below stand a row lower, those over both rows half a row.
    private const float LowerShare = 0.75f;

    // A column left without costs less than one too many, which is off by half its width, as a share of the size.
    private const float Left = 0.7f;

    public static void Set(List<GridCell> groups, List<GridCell> leaves, float[] edges, float size)
    {
        foreach (GridCell group in groups)
            group.First = group.Last = GridPieces.Slot(group.Center, edges);
        List<GridCell> rest = [.. groups];
        while (rest.Count > 0)
        {
            List<GridCell> level = [.. rest.Where(group => MathF.Abs(group.Middle - rest[0].Middle) < SameHeight * size).OrderBy(static group => group.Center)];
            rest.RemoveAll(level.Contains);
            float low = level[0].Middle + LowerShare * (level.Min(group => RowBelow(group, groups, leaves, size)) - level[0].Middle);
            for (int from = 0; from < leaves.Count;)
            {
                if (leaves[from].Middle < low)
                {
                    from++;
                    continue;
                }
                int to = from;
                while (to < leaves.Count && leaves[to].Middle >= low)
                    to++;
                Share([.. level.Where(group => group.Center > edges[from] && group.Center < edges[to])], from, to, edges, Left * size);
                from = to;
            }
        }
    }

    // The middle of the row of heads below.
    private static float RowBelow(GridCell group, List<GridCell> groups, List<GridCell> leaves, float size)
    {
        float near = float.MaxValue, middle = group.Middle;
        foreach (GridCell other in groups.Concat(leaves))
        {
            float off = Math.Max(0, -group.SharedWidth(other));
            if (GridHeads.IsClear(group, other, size) && (off < near || (off == near && other.Middle < middle)))
                (near, middle) = (off, other.Middle);
        }
        return middle;
    }

    // The shares that bring all heads nearest to the middle of theirs, found from the left: best[k, i] shares i columns among k heads.
    private static void Share(List<GridCell> groups, int from, int to, float[] edges, float left)
    {
        int count = to - from;
        if (groups.Count == 0 || groups.Count > count)
            return;
        var best = new float[groups.Count + 1, count + 1];
        var begins = new int[groups.Count + 1, count + 1];
        for (int i = 1; i <= count; i++)
            best[0, i] = i * left;
        for (int k = 1; k <= groups.Count; k++)
        {
            best[k, 0] = float.MaxValue;
            for (int i = 1; i <= count; i++)
            {
                // Column i is left without.
                (best[k, i], begins[k, i]) = (best[k, i - 1] == float.MaxValue ? float.MaxValue : best[k, i - 1] + left, -1);
                for (int begin = 0; begin < i; begin++)
                {
                    if (best[k - 1, begin] == float.MaxValue)
                        continue;
                    float off = best[k - 1, begin] + MathF.Abs(groups[k - 1].Center - (edges[from + begin] + edges[from + i]) / 2);
                    if (off < best[k, i])
                        (best[k, i], begins[k, i]) = (off, begin);
                }
            }
        }
        for (int k = groups.Count, end = count; k > 0 && end > 0;)
        {
            int begin = begins[k, end];
            if (begin < 0)
            {
                end--;
                continue;
            }
            (groups[k - 1].First, groups[k - 1].Last) = (from + begin, from + end - 1);
            (k, end) = (k - 1, begin);
        }
    }
}
