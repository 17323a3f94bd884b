namespace Ingest.Layout.Tagged;

/// <summary>The edges that letters leave between tagged columns, or rows.</summary>
internal static class GridLines
{
    // Letters' boxes may touch those of the next column or row by this share of the size.
    private const float Touch = 0.15f;

    /// <summary>The edges, ascending, one more than there are bands; null where letters of one band lie in the next.</summary>
    /// <param name="places">The cells.</param>
    /// <param name="count">Number of bands.</param>
    /// <param name="size">Size of the letters in points.</param>
    /// <param name="extent">A cell's first band, its span, and where its ink begins and ends.</param>
    public static float[]? Of(List<TaggedPlace> places, int count, float size, Func<TaggedPlace, (int First, int Span, float From, float To)> extent)
    {
        // The furthest ink that ends before each edge, and the nearest that begins behind it.
        var before = new float[count + 1];
        var behind = new float[count + 1];
        Array.Fill(before, float.MinValue);
        Array.Fill(behind, float.MaxValue);
        foreach (TaggedPlace place in places)
        {
            if (!place.IsInked)
                continue;
            (int first, int span, float from, float to) = extent(place);
            before[first + span] = Math.Max(before[first + span], to);
            behind[first] = Math.Min(behind[first], from);
        }
        for (int i = 1; i <= count; i++)
            before[i] = Math.Max(before[i], before[i - 1]);
        for (int i = count - 1; i >= 0; i--)
            behind[i] = Math.Min(behind[i], behind[i + 1]);
        var edges = new float[count + 1];
        (edges[0], edges[count]) = (behind[0], before[count]);
        for (int i = 1; i < count;)
        {
            // Empty bands share one white with their neighbours: it is parted alike.
            int end = i + 1;
            while (end < count && before[end] == before[i] && behind[end] == behind[i])
                end++;
            float from = Math.Max(before[i], edges[0]), to = Math.Min(behind[i], edges[count]);
            if (from > to + Touch * size)
                return null;
            for (int k = i; k < end; k++)
                edges[k] = from + (to - from) * (k - i + 1) / (end - i + 1);
            i = end;
        }
        for (int i = 1; i <= count; i++)
            edges[i] = Math.Max(edges[i], edges[i - 1] + 0.01f);
        return edges;
    }
}
