namespace Ingest.Layout.Joined;

/// <summary>
/// How the columns of a table's next part fall on those of the parts before it. Edges are measured from the part's own left edge, so that
/// mirrored margins and a page turned sideways do not matter.
/// </summary>
/// <param name="Edges">The edges of both.</param>
/// <param name="Before">For each edge of the parts before, its index in <paramref name="Edges"/>.</param>
/// <param name="Next">The same for the next part.</param>
internal sealed record ColumnFit(float[] Edges, int[] Before, int[] Next)
{
    // Producers round widths page by page and draw rules of different thickness: half a line of 12 pt text.
    private const float SameEdge = 6f;

    // A column found by alignment begins where its longest text begins: this share of two columns must lie over each other.
    private const float SharedWidth = 0.5f;

    /// <summary>Null where the columns are others. One part may lack edges of the other (a last page with 合计 over four columns), not both.</summary>
    public static ColumnFit? Of(float[] before, PageTable next)
    {
        float[] edges = FromLeft(next.ColumnEdges);
        return next.Evidence == GridEvidence.Aligned ? Overlap(before, edges) : Match(before, edges);
    }

    /// <summary>The edges measured from the first.</summary>
    public static float[] FromLeft(IReadOnlyList<float> edges) => [.. edges.Select(edge => edge - edges[0])];

    private static ColumnFit? Match(float[] before, float[] next)
    {
        if (Math.Abs(before[^1] - next[^1]) > SameEdge)
            return null;
        var edges = new List<float>(before.Length);
        int[] first = new int[before.Length], second = new int[next.Length];
        int i = 0, j = 0, onlyFirst = 0, onlySecond = 0;
        while (i < before.Length || j < next.Length)
        {
            bool both = i < before.Length && j < next.Length && Math.Abs(before[i] - next[j]) <= SameEdge;
            bool fromFirst = both || j == next.Length || (i < before.Length && before[i] < next[j]);
            if (!both && fromFirst)
                onlyFirst++;
            else if (!both)
                onlySecond++;
            edges.Add(fromFirst ? before[i] : next[j]);
            if (fromFirst)
                first[i++] = edges.Count - 1;
            if (both || !fromFirst)
                second[j++] = edges.Count - 1;
        }
        return onlyFirst > 0 && onlySecond > 0 ? null : new ColumnFit([.. edges], first, second);
    }

    private static ColumnFit? Overlap(float[] before, float[] next)
    {
        if (before.Length != next.Length)
            return null;
        for (int i = 1; i < before.Length; i++)
        {
            float shared = Math.Min(before[i], next[i]) - Math.Max(before[i - 1], next[i - 1]);
            if (shared < SharedWidth * Math.Min(before[i] - before[i - 1], next[i] - next[i - 1]))
                return null;
        }
        int[] same = [.. Enumerable.Range(0, before.Length)];
        return new ColumnFit(before, same, same);
    }
}
