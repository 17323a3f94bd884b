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

    // Two figures in one column cost as much as a word across an edge, in sizes.
    private const float Meeting = 2f;

    // Where the words leave a choice, cells are padded alike: a hundredth decides between equals only.
    private const float PaddingShare = 0.01f;

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
            if (cost < least - 0.001f * size)
            {
                least = cost;
                best.Clear();
            }
            if (cost <= least + 0.001f * size)
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
        int slot = -1;
        Word last = default;
        foreach (Word word in words)
        {
            int own = GridPieces.Slot(word.Center, edges);
            if (own == slot && word.Kind == WordKind.Number && last.Kind == WordKind.Number && word.Left > last.Right && last.Line.Baseline == word.Line.Baseline)
                cost += Meeting * size;
            (slot, last) = (own, word);
            for (int i = 1; i < edges.Length - 1; i++)
            {
                if (edges[i] > word.Left && edges[i] < word.Right)
                    cost += Math.Min(2 * size, Math.Min(edges[i] - word.Left, word.Right - edges[i]));
            }
        }
        return cost + PaddingShare * Uneven(edges, words, size);
    }

    // By how much the figures' distances from their columns' right edges differ from the first text's from the left edge, in points.
    private static float Uneven(float[] edges, List<Word> words, float size)
    {
        var free = new float[edges.Length - 1];
        Array.Fill(free, float.MaxValue);
        float left = float.MaxValue, sum = 0;
        foreach (Word word in words)
        {
            int slot = GridPieces.Slot(word.Center, edges);
            left = Math.Min(left, word.Left - edges[0]);
            if (word.Kind == WordKind.Number)
                free[slot] = Math.Min(free[slot], edges[slot + 1] - word.Right);
        }
        foreach (float right in free)
            sum += right == float.MaxValue ? 0 : Math.Min(size, MathF.Abs(right - left));
        return sum;
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
