namespace Ingest.Layout.Aligned;

/// <summary>
/// Places where the texts of most rows begin: a word that begins there behind more than a space begins a cell, though a long text in the
/// column before has come close to it.
/// </summary>
internal static class FlushStarts
{
    // Twice a usual space, as a share of the size.
    private const float Gap = 0.5f;

    // Texts begin flush within this share of the size.
    private const float Flush = 0.1f;

    // Cells begin there in so many rows at least, and in this share of all.
    private const int LeastRows = 2;
    private const float RowShare = 0.6f;

    /// <summary>The places, ascending; none where there are few rows.</summary>
    public static float[] Of(List<PrintedRow> rows, float size)
    {
        var starts = new List<float>();
        foreach (PrintedRow row in rows)
        {
            for (int i = 1; i < row.Chunks.Count; i++)
            {
                if (row.Chunks[i].Kind == WordKind.Text)
                    starts.Add(row.Chunks[i].Left);
            }
        }
        starts.Sort();
        var flush = new List<float>();
        for (int i = 0; i < starts.Count;)
        {
            int end = i + 1;
            while (end < starts.Count && starts[end] - starts[i] <= 2 * Flush * size)
                end++;
            if (end - i >= LeastRows && end - i >= RowShare * rows.Count)
                flush.Add((starts[i] + starts[end - 1]) / 2);
            i = end;
        }
        return [.. flush];
    }

    /// <summary>True where the second word begins a cell.</summary>
    public static bool Parts(float[] starts, in Word last, in Word next, float size)
    {
        if (next.Left - last.Right < Gap * size)
            return false;
        foreach (float start in starts)
        {
            if (MathF.Abs(start - next.Left) <= 2 * Flush * size)
                return true;
        }
        return false;
    }
}
