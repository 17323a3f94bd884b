using Ingest.Read;

namespace Ingest.Layout.Aligned;

/// <summary>
/// Forms the heads: lines that wrap become one cell, heads over several columns span them. A head spans what the rule under it covers,
/// or what its ink covers, or the columns in whose middle it stands.
/// </summary>
internal static class HeadShape
{
    // A head stands in the middle of its columns within this share of the size.
    private const float Middle = 0.6f;

    /// <summary>Adds the cells of the head rows; returns the number of grid rows.</summary>
    public static int Form(List<PrintedRow> lines, Columns columns, Frame frame, float size, Draft draft)
    {
        int row = 0;
        for (int from = 0; from < lines.Count;)
        {
            int to = from + 1;
            while (to < lines.Count && !frame.HasBetween(lines[to - 1].Baseline - 0.1f * size, lines[to].Baseline - 0.6f * size))
                to++;
            row += FormGroup(lines.GetRange(from, to - from), columns, frame, size, draft, row);
            from = to;
        }
        return row;
    }

    // Lines between two full rules.
    private static int FormGroup(List<PrintedRow> lines, Columns columns, Frame frame, float size, Draft draft, int row)
    {
        for (int i = 0; i < lines.Count; i++)
            Span(lines, i, columns, frame, size);
        int[] levels = Levels(lines);
        int count = levels[^1] + 1;
        bool[] isSpanned = new bool[columns.Count];
        foreach (PrintedRow line in lines)
        {
            foreach (Chunk chunk in line.Chunks)
            {
                if (chunk.First < chunk.Last)
                    Array.Fill(isSpanned, true, chunk.First, chunk.Last - chunk.First + 1);
            }
        }
        for (int i = 0; i < lines.Count; i++)
        {
            foreach (Chunk chunk in lines[i].Chunks)
            {
                if (isSpanned[chunk.First])
                    draft.Add(row + levels[i], 1, chunk.First, chunk.Last, chunk, lines[i].Baseline);
                else
                    draft.Add(row, count, chunk.First, chunk.Last, chunk, lines[i].Baseline);
            }
        }
        for (int i = 0; i < lines.Count; i++)
            draft.Reach(row + levels[i], lines[i].Top, lines[i].Bottom);
        return count;
    }

    // A line opens a new level where it stands under a head that spans, or spans what stands above it in single columns.
    private static int[] Levels(List<PrintedRow> lines)
    {
        var levels = new int[lines.Count];
        int level = 0, from = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (OpensLevel(lines, from, i))
            {
                level++;
                from = i;
            }
            levels[i] = level;
        }
        return levels;
    }

    private static bool OpensLevel(List<PrintedRow> lines, int from, int i)
    {
        foreach (Chunk chunk in lines[i].Chunks)
        {
            for (int k = from; k < i; k++)
            {
                foreach (Chunk above in lines[k].Chunks)
                {
                    if (above.First <= chunk.Last && chunk.First <= above.Last && (above.First, above.Last) != (chunk.First, chunk.Last))
                        return true;
                }
            }
        }
        return false;
    }

    private static void Span(List<PrintedRow> lines, int i, Columns columns, Frame frame, float size)
    {
        PrintedRow line = lines[i];
        float next = i + 1 < lines.Count ? lines[i + 1].Baseline - 0.5f * size : line.Bottom + 1.2f * size;
        bool isInGroups = AreGroups(line, columns, size) is { } groups && SpanGroups(line, groups);
        foreach (Chunk chunk in line.Chunks)
        {
            if (Under(chunk, line, next, columns, frame) is var (first, last))
                (chunk.First, chunk.Last) = (first, last);
            else if (!isInGroups && chunk.First < chunk.Last && !HasBelow(lines, i, chunk) && !IsMiddle(chunk, columns, size))
                chunk.First = chunk.Last = Nearest(chunk, columns);
            else if (!isInGroups && chunk.First == chunk.Last && chunk.First > 0 && i + 1 < lines.Count && Between(line, chunk, columns, size) is var (from, to))
                (chunk.First, chunk.Last) = (from, to);
        }
        for (int below = i + 1; below < lines.Count && !isInGroups; below++)
            HeadPeriods.Span(line, lines[below], columns, size);
    }

    // A short head over the gap between columns stands in the middle of both, or of several.
    private static (int First, int Last)? Between(PrintedRow line, Chunk chunk, Columns columns, float size)
    {
        (float left, float right) = columns.Ink[chunk.First];
        if (MathF.Abs(chunk.Left - left) < Middle * size || MathF.Abs(chunk.InkRight - right) < Middle * size || MathF.Abs(chunk.Center - (left + right) / 2) < Middle * size)
            return null;
        int least = 1, most = columns.Count - 1;
        foreach (Chunk other in line.Chunks)
        {
            if (!ReferenceEquals(other, chunk) && other.Last < chunk.First)
                least = Math.Max(least, other.Last + 1);
            else if (!ReferenceEquals(other, chunk) && other.First > chunk.Last)
                most = Math.Min(most, other.First - 1);
        }
        (int First, int Last)? best = null;
        float off = Middle * size;
        for (int first = least; first <= Math.Min(chunk.First, most); first++)
        {
            for (int last = Math.Max(chunk.First, first + 1); last <= most; last++)
            {
                float here = MathF.Abs(chunk.Center - (columns.Ink[first].Left + columns.Ink[last].Right) / 2);
                if (here < off)
                    (off, best) = (here, (first, last));
            }
        }
        return best;
    }

    // The rule under a head shows what it spans.
    private static (int First, int Last)? Under(Chunk chunk, PrintedRow line, float next, Columns columns, Frame frame)
    {
        foreach (Rule rule in frame.Partial)
        {
            if (rule.Position < line.Baseline - 1 || rule.Position > next || rule.From > chunk.Center || rule.To < chunk.Center || rule.Length < 0.8f * chunk.Width)
                continue;
            int first = -1, last = -1;
            for (int column = 0; column < columns.Count; column++)
            {
                float center = (columns.Ink[column].Left + columns.Ink[column].Right) / 2;
                if (center >= rule.From - 2 && center <= rule.To + 2)
                {
                    first = first < 0 ? column : first;
                    last = column;
                }
            }
            if (first >= 0)
                return (first, last);
        }
        return null;
    }

    // Heads fewer than the columns, each in the middle of those nearest to it: they part the columns among them.
    private static int[]? AreGroups(PrintedRow line, Columns columns, float size)
    {
        List<Chunk> heads = [.. line.Chunks.Where(static chunk => chunk.First > 0)];
        int stubs = 1;
        if (heads.Count < 2 || heads.Count > (columns.Count - stubs) / 2)
            return null;
        var group = new int[columns.Count];
        int[] first = new int[heads.Count], last = new int[heads.Count];
        Array.Fill(first, -1);
        for (int column = stubs; column < columns.Count; column++)
        {
            float center = (columns.Ink[column].Left + columns.Ink[column].Right) / 2;
            int nearest = 0;
            for (int k = 1; k < heads.Count; k++)
            {
                if (MathF.Abs(heads[k].Center - center) < MathF.Abs(heads[nearest].Center - center))
                    nearest = k;
            }
            group[column] = nearest;
            first[nearest] = first[nearest] < 0 ? column : first[nearest];
            last[nearest] = column;
        }
        for (int k = 0; k < heads.Count; k++)
        {
            if (first[k] < 0 || first[k] == last[k])
                return null;
            float center = (columns.Ink[first[k]].Left + columns.Ink[last[k]].Right) / 2;
            if (MathF.Abs(heads[k].Center - center) > 2 * Middle * size)
                return null;
        }
        return group;
    }

    private static bool SpanGroups(PrintedRow line, int[] groups)
    {
        int head = 0;
        foreach (Chunk chunk in line.Chunks)
        {
            if (chunk.First == 0)
                continue;
            (chunk.First, chunk.Last) = (Array.IndexOf(groups, head, 1), Array.LastIndexOf(groups, head));
            head++;
        }
        return true;
    }

    // Two columns or more under it have heads of their own.
    private static bool HasBelow(List<PrintedRow> lines, int i, Chunk head)
    {
        for (int k = i + 1; k < lines.Count; k++)
        {
            if (lines[k].Chunks.Count(chunk => chunk.First >= head.First && chunk.Last <= head.Last) >= 2)
                return true;
        }
        return false;
    }

    private static bool IsMiddle(Chunk chunk, Columns columns, float size) =>
        MathF.Abs(chunk.Center - (columns.Ink[chunk.First].Left + columns.Ink[chunk.Last].Right) / 2) < Middle * size;

    // The column with which it shares an edge or the middle best.
    private static int Nearest(Chunk chunk, Columns columns)
    {
        int best = chunk.First;
        float least = float.MaxValue;
        for (int column = chunk.First; column <= chunk.Last; column++)
        {
            (float left, float right) = columns.Ink[column];
            float off = Math.Min(Math.Min(MathF.Abs(chunk.Left - left), MathF.Abs(chunk.InkRight - right)), MathF.Abs(chunk.Center - (left + right) / 2));
            if (off < least)
                (least, best) = (off, column);
        }
        return best;
    }
}
