namespace Ingest.Layout.Aligned;

/// <summary>
/// Finds the columns of a block by the white between them: the ink of its rows is laid upon each other, and what stays free parts columns.
/// After the vertical projections of T-Recs (Kieninger 1998) and the whitespace columns of Shigarov's TabbyPDF, with a tolerance for what spans.
/// </summary>
internal static class ColumnFinder
{
    // Columns stand at least so far apart, as a share of the size; two numbers of one cell stand closer.
    private const float LeastGap = 0.32f;

    // Rows with this share of the usual number of chunks show the columns; sparser ones may span.
    private const float RichShare = 0.6f;

    // From this number of rows on, one of eight may run across a gap: a long stub, a heading.
    private const int TolerantFrom = 8;

    // Words of so many rows do not keep clear of one place by chance; the place is wider than a space.
    private const int LeastWordRows = 6;
    private const float WordGap = 0.5f;

    /// <summary>The columns; null where there are fewer than two.</summary>
    public static Columns? Find(List<PrintedRow> rows, float size)
    {
        List<PrintedRow> rich = Rich(rows);
        if (rich.Count < 2)
            return null;
        var ink = Free(rich, size);
        if (ink.Count < 2)
            return null;
        SplitWords(rich, ink, size);
        AddSparse(rows, ink, size);
        return ink.Count < 2 ? null : new Columns(ink, size);
    }

    // Rows with numbers show the columns best: heads span and wrap.
    private static List<PrintedRow> Rich(List<PrintedRow> rows)
    {
        var rich = rows.Where(static row => row.IsTabular && row.Chunks.Any(static chunk => chunk.Kind == WordKind.Number && !WordKinds.IsYear(chunk.Text))).ToList();
        if (rich.Count < 3)
            rich = [.. rows.Where(static row => row.IsTabular)];
        if (rich.Count == 0)
            return rich;
        int[] counts = [.. rich.Select(static row => row.Chunks.Count).Order()];
        int usual = counts[Math.Min(counts.Length - 1, counts.Length * 3 / 4)];
        int least = Math.Max(2, (int)MathF.Ceiling(RichShare * usual));
        return [.. rich.Where(row => row.Chunks.Count >= least)];
    }

    // Sweeps over the ends of all chunks; where no more than a few cover, it is free.
    private static List<(float Left, float Right)> Free(List<PrintedRow> rows, float size)
    {
        int tolerance = rows.Count < TolerantFrom ? 0 : Math.Max(1, rows.Count / 12);
        var ends = new List<(float X, int Step)>();
        float[] starts = FlushStarts.Of(rows, size);
        foreach (PrintedRow row in rows)
        {
            foreach (Chunk chunk in row.Chunks)
            {
                ends.Add((chunk.Left, 1));
                for (int i = 1; starts.Length > 0 && i < chunk.Words.Count && chunk.Kind == WordKind.Text; i++)
                {
                    if (!FlushStarts.Parts(starts, chunk.Words[i - 1], chunk.Words[i], size))
                        continue;
                    ends.Add((chunk.Words[i - 1].Right, -1));
                    ends.Add((chunk.Words[i].Left, 1));
                }
                ends.Add((Math.Max(chunk.InkRight, chunk.Left + 0.01f), -1));
            }
        }
        ends.Sort(static (a, b) => a.X != b.X ? a.X.CompareTo(b.X) : b.Step.CompareTo(a.Step));
        var ink = new List<(float Left, float Right)>();
        int cover = 0;
        float from = 0;
        foreach ((float x, int step) in ends)
        {
            if (step > 0 && cover == tolerance)
                from = x;
            cover += step;
            if (step < 0 && cover == tolerance)
            {
                if (ink.Count > 0 && from - ink[^1].Right < LeastGap * size)
                    ink[^1] = (ink[^1].Left, x);
                else
                    ink.Add((from, x));
            }
        }
        return ink;
    }

    // Cells that stand no further apart than words do: where all words of many rows keep clear of a place, it parts two columns.
    private static void SplitWords(List<PrintedRow> rows, List<(float Left, float Right)> ink, float size)
    {
        if (rows.Count < LeastWordRows)
            return;
        for (int column = 0; column < ink.Count; column++)
        {
            (float left, float right) = ink[column];
            if (right - left < 4 * size)
                continue;
            var own = new List<List<Word>>();
            foreach (PrintedRow row in rows)
            {
                List<Word> words = [.. row.Words().Where(word => word.Center > left && word.Center < right && word.Kind != WordKind.Leader)];
                if (words.Count > 0)
                    own.Add(words);
            }
            if (FreeOfWords(own, left, right, size) is not var (from, to))
                continue;
            ink[column] = (left, from);
            ink.Insert(column + 1, (to, right));
        }
    }

    // The first place that is free in all rows and has words on both sides in most.
    private static (float From, float To)? FreeOfWords(List<List<Word>> rows, float left, float right, float size)
    {
        List<Word> words = [.. rows.SelectMany(static row => row).OrderBy(static word => word.Left)];
        float end = left;
        foreach (Word word in words)
        {
            if (word.Left - end >= WordGap * size && end > left)
            {
                float middle = (word.Left + end) / 2;
                int both = rows.Count(row => row[0].Right < middle && row[^1].Left > middle);
                if (both >= LeastWordRows && both * 5 >= rows.Count * 4)
                    return (end, word.Left);
            }
            end = Math.Max(end, word.Right);
        }
        return null;
    }

    // Chunks that stand clear between two columns, or beside all, make columns of their own: sparse columns. The others widen theirs.
    private static void AddSparse(List<PrintedRow> rows, List<(float Left, float Right)> ink, float size)
    {
        foreach (PrintedRow row in rows)
        {
            if (!row.IsTabular)
                continue;
            foreach (Chunk chunk in row.Chunks)
            {
                int at = 0;
                while (at < ink.Count && ink[at].Right < chunk.Left + 0.01f)
                    at++;
                bool isClear = at == ink.Count || ink[at].Left >= chunk.InkRight;
                if (!isClear)
                {
                    bool isAlone = at + 1 >= ink.Count || ink[at + 1].Left > chunk.InkRight + LeastGap * size;
                    bool keepsOff = at == 0 || ink[at - 1].Right < chunk.Left - LeastGap * size;
                    if (isAlone && keepsOff && chunk.IsNumeric)
                        ink[at] = (Math.Min(ink[at].Left, chunk.Left), Math.Max(ink[at].Right, chunk.InkRight));
                    continue;
                }
                float gapLeft = at == 0 ? float.MaxValue : chunk.Left - ink[at - 1].Right;
                float gapRight = at == ink.Count ? float.MaxValue : ink[at].Left - chunk.InkRight;
                if (chunk.Kind != WordKind.Number)
                    continue;
                if (gapLeft > size && gapRight > size)
                    ink.Insert(at, (chunk.Left, chunk.InkRight));
                else if (gapLeft <= gapRight && at > 0)
                    ink[at - 1] = (ink[at - 1].Left, chunk.InkRight);
                else if (at < ink.Count)
                    ink[at] = (chunk.Left, ink[at].Right);
            }
        }
    }
}
