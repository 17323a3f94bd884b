namespace Ingest.Layout.Aligned;

/// <summary>Parts a page whose text runs in columns, so that a column's text is not taken for the neighbour of a table's row.</summary>
internal static class TextColumns
{
    // Running text beside running text in so many rows makes a page in columns.
    private const int LeastRows = 4;

    // A chunk is running text from this width on, in shares of its size, and from this number of words on where there are words.
    private const float ProseWidth = 13f;
    private const int ProseWords = 3;

    // So many short cells in most of those rows: the long texts are two columns of a table.
    private const int TableCells = 3;

    // Pages in more columns are parted again, at most so often.
    private const int Depth = 2;

    /// <summary>The rows in groups that may hold a table: the columns of text one by one, and what runs across.</summary>
    public static List<List<PrintedRow>> Part(List<PrintedRow> rows, int depth = 0)
    {
        if (depth == Depth || Gutter(rows) is not float gutter)
            return [rows];
        var parts = new List<List<PrintedRow>>();
        var across = new List<PrintedRow>();
        int from = 0;
        for (int i = 0; i <= rows.Count; i++)
        {
            if (i < rows.Count && !Crosses(rows[i], gutter))
                continue;
            List<PrintedRow> run = rows.GetRange(from, i - from);
            if (IsInColumns(run))
            {
                parts.Add(across);
                across = [];
                AddSides(run, gutter, parts, depth);
            }
            else
            {
                across.AddRange(run);
            }
            if (i < rows.Count)
                across.Add(rows[i]);
            from = i + 1;
        }
        parts.Add(across);
        return parts;
    }

    public static bool IsProse(Chunk chunk, float size)
    {
        if (chunk.Kind != WordKind.Text || chunk.Width < ProseWidth * size || chunk.HasLeader)
            return false;
        return chunk.Words.Count >= ProseWords || chunk.Words[0].IsCjk;
    }

    // Rows between two that run across: columns of text where enough of them hold running text beside the gutter.
    private static bool IsInColumns(List<PrintedRow> run)
    {
        int prose = run.Count(row => row.Chunks.Any(chunk => IsProse(chunk, row.Size)));
        return prose >= 3 && prose * 5 >= run.Count * 2;
    }

    private static void AddSides(List<PrintedRow> run, float gutter, List<List<PrintedRow>> parts, int depth)
    {
        var left = new List<PrintedRow>();
        var right = new List<PrintedRow>();
        foreach (PrintedRow row in run)
        {
            if (PrintedRow.Of([.. row.Words().Where(word => word.Center < gutter)]) is { } one)
                left.Add(one);
            if (PrintedRow.Of([.. row.Words().Where(word => word.Center >= gutter)]) is { } other)
                right.Add(other);
        }
        parts.AddRange(Part(left, depth + 1));
        parts.AddRange(Part(right, depth + 1));
    }

    private static bool Crosses(PrintedRow row, float gutter)
    {
        foreach (Chunk chunk in row.Chunks)
        {
            if (chunk.Left < gutter && chunk.Right > gutter)
                return true;
        }
        return false;
    }

    // The middle of the gaps between running text and running text, where most of these gaps share it.
    private static float? Gutter(List<PrintedRow> rows)
    {
        var gaps = new List<(float From, float To)>();
        int inTable = 0;
        foreach (PrintedRow row in rows)
        {
            int before = gaps.Count;
            for (int i = 1; i < row.Chunks.Count; i++)
            {
                if (IsProse(row.Chunks[i - 1], row.Size) && IsProse(row.Chunks[i], row.Size))
                    gaps.Add((row.Chunks[i - 1].Right, row.Chunks[i].Left));
            }
            if (gaps.Count > before && row.Chunks.Count(chunk => !IsProse(chunk, row.Size)) >= TableCells)
                inTable += gaps.Count - before;
        }
        if (gaps.Count < LeastRows || inTable * 2 > gaps.Count)
            return null;
        float from = Middle(gaps.Select(static gap => gap.From)), to = Middle(gaps.Select(static gap => gap.To));
        // The gap's right side is sharp: text begins flush; the left side is ragged.
        float gutter = to - Math.Min(4f, Math.Max(0.5f, (to - from) / 4));
        int shared = gaps.Count(gap => gap.From < gutter && gap.To > gutter);
        return shared >= LeastRows && shared * 5 >= gaps.Count * 3 ? gutter : null;
    }

    private static float Middle(IEnumerable<float> values)
    {
        float[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
