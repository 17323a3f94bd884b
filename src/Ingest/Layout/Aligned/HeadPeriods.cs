namespace Ingest.Layout.Aligned;

/// <summary>Finds what heads span by heads that repeat under them: Number, Percent, Number, Percent under two years.</summary>
internal static class HeadPeriods
{
    // The head stands in the middle of its period within this share of the size.
    private const float Middle = 1.2f;

    /// <summary>Spans the heads of a line over the periods of a line below.</summary>
    public static void Span(PrintedRow line, PrintedRow below, Columns columns, float size)
    {
        List<Chunk> heads = below.Chunks;
        for (int from = 0; from < heads.Count; from++)
        {
            for (int period = 2; from + 2 * period <= heads.Count; period++)
            {
                int end = from + period;
                while (end + period <= heads.Count && Repeats(heads, end - period, end, period))
                    end += period;
                if (end == from + period || !AreDistinct(heads, from, period))
                    continue;
                for (int at = from; at < end; at += period)
                    SpanOne(line, heads[at].First, heads[at + period - 1].Last, columns, size);
                from = end - 1;
                break;
            }
        }
    }

    private static bool Repeats(List<Chunk> heads, int one, int other, int period)
    {
        for (int i = 0; i < period; i++)
        {
            if (heads[one + i].Kind != WordKind.Text || heads[one + i].Text != heads[other + i].Text)
                return false;
        }
        return true;
    }

    private static bool AreDistinct(List<Chunk> heads, int from, int period) =>
        heads.GetRange(from, period).Select(static chunk => chunk.Text).Distinct(StringComparer.Ordinal).Count() == period;

    private static void SpanOne(PrintedRow line, int first, int last, Columns columns, float size)
    {
        float center = (columns.Ink[first].Left + columns.Ink[last].Right) / 2;
        Chunk? head = null;
        foreach (Chunk chunk in line.Chunks)
        {
            if (chunk.Last < first || chunk.First > last)
                continue;
            // Two heads over one period: they are its columns' own.
            if (head is not null || MathF.Abs(chunk.Center - center) > Middle * size)
                return;
            head = chunk;
        }
        if (head is not null)
            (head.First, head.Last) = (first, last);
    }
}
