namespace Ingest.Layout.Aligned.Grids;

/// <summary>The heads of a grid: those of single columns, from the left, and those that stand over several.</summary>
internal sealed record GridHeads(List<GridCell> Leaves, List<GridCell> Groups)
{
    // Boxes of letters may touch by this share of the size where one stands above the other; heads over several rows stand half as low.
    private const float Touch = 0.2f, Free = 0.1f;

    public static GridHeads Of(List<GridCell> heads, float size)
    {
        var leaves = new List<GridCell>();
        var groups = new List<GridCell>();
        foreach (GridCell head in heads)
            (heads.Exists(other => IsBelow(head, other, size) && head.SharedWidth(other) > Touch * size) ? groups : leaves).Add(head);
        leaves.Sort(static (a, b) => a.Center.CompareTo(b.Center));
        // Over an even number of columns a head stands over no other: its neighbours on both sides stand below it.
        var even = new List<GridCell>();
        for (int i = 1; i < leaves.Count - 1; i++)
        {
            if (IsClear(leaves[i], leaves[i - 1], size) && IsClear(leaves[i], leaves[i + 1], size))
                even.Add(leaves[i]);
        }
        leaves.RemoveAll(even.Contains);
        groups.AddRange(even);
        return new GridHeads(leaves, groups);
    }

    /// <summary>Spans the heads over their columns; returns the number of rows that they make, and the first row of each.</summary>
    public (int Rows, Dictionary<GridCell, int> RowOf) Span(float[] edges, float size)
    {
        for (int i = 0; i < Leaves.Count; i++)
            Leaves[i].First = Leaves[i].Last = i;
        GroupSpans.Set(Groups, Leaves, edges, size);
        var rowOf = new Dictionary<GridCell, int>(ReferenceEqualityComparer.Instance);
        int rows = 1;
        foreach (GridCell group in Groups)
            rowOf[group] = Above(group, size);
        foreach (GridCell leaf in Leaves)
        {
            rowOf[leaf] = Above(leaf, size);
            rows = Math.Max(rows, rowOf[leaf] + 1);
        }
        return (rows, rowOf);
    }

    // One row lower than the lowest of those above it; each lies higher than the head, so that this ends.
    private int Above(GridCell head, float size)
    {
        int row = 0;
        foreach (GridCell group in Groups)
        {
            if (!ReferenceEquals(group, head) && group.Middle < head.Middle && group.First <= head.Last && group.Last >= head.First && IsBelow(group, head, size))
                row = Math.Max(row, Above(group, size) + 1);
        }
        return row;
    }

    /// <summary>Does a head stand under another's height?</summary>
    public static bool IsBelow(GridCell head, GridCell other, float size) => other.Top >= head.Bottom - Touch * size;

    /// <summary>The same with white between.</summary>
    public static bool IsClear(GridCell head, GridCell other, float size) => other.Top >= head.Bottom + Free * size;
}
