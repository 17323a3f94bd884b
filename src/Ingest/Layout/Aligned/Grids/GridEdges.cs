namespace Ingest.Layout.Aligned.Grids;

/// <summary>
/// Finds the edges of columns whose heads stand in their middle: from one edge and the middle of each head follow all others, and the words
/// of the body tell where the first one is.
/// </summary>
internal static class GridEdges
{
    // Cells pad their text, and codes stand in the middle of theirs: the first edge may lie this far left of all ink, as a share of the size.
    private const float MostLeft = 6f, Step = 0.1f;

    // A head may reach over its column, and a word over its edge, by this share of the size.
    private const float Over = 0.3f;

    // So many of the words may lie on an edge: a cell that spans columns.
    private const float CrossingShare = 0.06f;

    /// <summary>The edges; null where heads and body do not agree on any.</summary>
    /// <param name="heads">Heads of single columns, from the left.</param>
    /// <param name="words">Words of the body.</param>
    /// <param name="size">Size of the text in points.</param>
    public static float[]? Find(List<GridCell> heads, List<Word> words, float size)
    {
        float left = heads[0].Left, right = heads[^1].Right;
        foreach (Word word in words)
            (left, right) = (Math.Min(left, word.Left), Math.Max(right, word.Right));
        float least = float.MaxValue;
        var best = new List<float>();
        for (float off = 0; off <= MostLeft * size; off += Step * size)
        {
            if (Chain(left - off, heads, size) is not { } edges)
                continue;
            float cost = Cost(edges, words, right, size);
            if (cost < least - 0.01f * size)
            {
                least = cost;
                best.Clear();
            }
            if (cost <= least + 0.01f * size)
                best.Add(left - off);
        }
        if (best.Count == 0 || Chain(best[best.Count / 2], heads, size) is not { } found)
            return null;
        int crossing = words.Count(word => IsCrossing(word, found, size));
        return crossing <= 1 + CrossingShare * words.Count ? found : null;
    }

    private static float[]? Chain(float left, List<GridCell> heads, float size)
    {
        var edges = new float[heads.Count + 1];
        edges[0] = left;
        for (int i = 0; i < heads.Count; i++)
        {
            edges[i + 1] = 2 * heads[i].Center - edges[i];
            if (edges[i] > heads[i].Left + Over * size || edges[i + 1] < heads[i].Right - Over * size)
                return null;
        }
        return edges;
    }

    // By how much the words lie over edges, in points.
    private static float Cost(float[] edges, List<Word> words, float right, float size)
    {
        float cost = Math.Max(0, right - edges[^1]);
        foreach (Word word in words)
        {
            for (int i = 1; i < edges.Length - 1; i++)
            {
                if (edges[i] > word.Left && edges[i] < word.Right)
                    cost += Math.Min(2 * size, Math.Min(edges[i] - word.Left, word.Right - edges[i]));
            }
        }
        return cost;
    }

    private static bool IsCrossing(in Word word, float[] edges, float size)
    {
        for (int i = 1; i < edges.Length - 1; i++)
        {
            if (edges[i] > word.Left + Over * size && edges[i] < word.Right - Over * size)
                return true;
        }
        return false;
    }
}
