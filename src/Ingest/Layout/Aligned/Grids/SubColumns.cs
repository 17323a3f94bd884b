namespace Ingest.Layout.Aligned.Grids;

/// <summary>Finds columns that have one head in common: words side by side in several rows, with white between.</summary>
internal static class SubColumns
{
    // Columns stand further apart than words of one cell, as a share of the size.
    private const float LeastGap = 2f;

    // The texts of a column begin at one place, within this share of the size; two rows may do so by chance.
    private const float SameEdge = 0.4f;
    private const int LeastRows = 3;

    /// <summary>The edges with those inside of columns.</summary>
    public static float[] Add(float[] edges, List<PrintedRow> rows, float size)
    {
        var all = new List<float> { edges[0] };
        for (int slot = 0; slot < edges.Length - 1; slot++)
        {
            if (Inside(edges[slot], edges[slot + 1], rows, size) is float edge)
                all.Add(edge);
            all.Add(edges[slot + 1]);
        }
        return all.Count == edges.Length ? edges : [.. all];
    }

    private static float? Inside(float left, float right, List<PrintedRow> rows, float size)
    {
        var starts = new List<float>();
        float end = float.MinValue, start = float.MaxValue;
        foreach (PrintedRow row in rows)
        {
            Word? last = null;
            foreach (Word word in row.Words())
            {
                if (word.Center < left || word.Center > right)
                    continue;
                if (last is { } one && word.Left - one.Right > LeastGap * size)
                {
                    starts.Add(word.Left);
                    end = Math.Max(end, one.Right);
                    start = Math.Min(start, word.Left);
                }
                last = word;
            }
        }
        if (starts.Count < LeastRows || starts.Max() - starts.Min() > SameEdge * size || start - end < LeastGap * size)
            return null;
        float edge = (start + end) / 2;
        return rows.Exists(row => row.Words().Any(word => word.Left < edge && word.Right > edge)) ? null : edge;
    }
}
