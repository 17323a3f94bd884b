using Ingest.Layout.Aligned.Grids;

namespace Ingest.Layout.Aligned.Forms;

/// <summary>
/// The columns of a form without rules. Its rows have different numbers of cells: what begins at one place in several rows begins a column;
/// a figure at the right of such a column, behind a label, parts it in two, and what stands alone in it spans both.
/// </summary>
/// <param name="Edges">x of the edges in points, one more than there are columns.</param>
/// <param name="Shared">For each edge, whether cells of several rows begin there.</param>
internal sealed record FormColumns(float[] Edges, bool[] Shared)
{
    // Cells begin at one place within this share of the size, and pad their text by so much at least.
    private const float SameStart = 0.2f, Padding = 0.25f;

    // White before a word that begins a cell, as a share of the size.
    private const float CellGap = 0.5f;

    // Cells that share no start with others stand so far apart: CJK text indents and parts by whole ems.
    private const float WideGap = 2.1f;

    // A cell reaches into a column by more than this share of the size.
    private const float Reach = 0.3f;

    /// <summary>The columns; null where the first row has no value beside its label.</summary>
    public static FormColumns? Of(List<PrintedRow> rows, float size)
    {
        List<Word> first = [.. rows[0].Words()];
        if (first.Count < 2)
            return null;
        List<float> starts = SharedStarts(rows, size);
        // The value may stand in the middle of its cell: the cell begins where others begin, left of it.
        float value = first[1].Left, begin = value;
        foreach (float start in starts)
        {
            if (start > first[0].Right && start <= value + SameStart * size)
                begin = start;
        }
        starts.RemoveAll(start => start < begin + size);
        var columns = new SortedDictionary<float, bool> { [rows.Min(static row => row.Left) - Padding * size] = true, [begin - Padding * size] = true };
        foreach (float start in starts)
            columns[start - Padding * size] = true;
        columns[rows.Max(static row => row.Right) + Padding * size] = true;
        var shared = new FormColumns([.. columns.Keys], [.. columns.Values]);
        foreach (float edge in shared.Inside(rows, size))
            columns.TryAdd(edge, false);
        return new FormColumns([.. columns.Keys], [.. columns.Values]);
    }

    /// <summary>The pieces of a row: what stands in one cell.</summary>
    public List<Chunk> Pieces(PrintedRow row, float size)
    {
        var pieces = new List<Chunk>();
        var open = new List<Word>();
        foreach (Word word in row.Words())
        {
            if (open.Count > 0 && Parts(open[^1], word, size))
            {
                pieces.Add(Placed(open, size));
                open = [];
            }
            open.Add(word);
        }
        pieces.Add(Placed(open, size));
        return pieces;
    }

    /// <summary>Widens the cells of a row to the shared edges on both sides where nothing else stands between.</summary>
    public void Widen(List<GridCell> row)
    {
        row.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        for (int i = 0; i < row.Count; i++)
        {
            int free = i == 0 ? 0 : row[i - 1].Last + 1, end = i + 1 < row.Count ? row[i + 1].First : Edges.Length - 1;
            while (row[i].First > free && !Shared[row[i].First])
                row[i].First--;
            while (row[i].Last + 1 < end && !Shared[row[i].Last + 1])
                row[i].Last++;
        }
    }

    /// <summary>Does a row keep to the columns: does nothing in it run over the labels' edge?</summary>
    public bool Fits(PrintedRow row, float size)
    {
        foreach (Word word in row.Words())
        {
            if (word.Left < Edges[1] - size && word.Right > Edges[1] + Padding * size)
                return false;
        }
        return row.Left > Edges[0] - size;
    }

    /// <summary>The same columns, the last as wide as these rows ask for: no row above may have filled it.</summary>
    public FormColumns Reaching(List<PrintedRow> rows, float size) =>
        this with { Edges = [.. Edges[..^1], Math.Max(Edges[^1], rows.Max(static row => row.Right) + Padding * size)] };

    private bool Parts(in Word last, in Word next, float size)
    {
        float gap = next.Left - last.Right;
        if (gap >= WideGap * size || (last.Center < Edges[1]) != (next.Center < Edges[1]))
            return true;
        if (gap < CellGap * size)
            return false;
        for (int i = 1; i < Edges.Length - 1; i++)
        {
            if (Shared[i] && MathF.Abs(next.Left - Padding * size - Edges[i]) < SameStart * size)
                return true;
        }
        return false;
    }

    private Chunk Placed(List<Word> words, float size)
    {
        var piece = new Chunk(words);
        float reach = Math.Min(Reach * size, piece.Width / 2);
        (piece.First, piece.Last) = (GridPieces.Slot(piece.Left + reach, Edges), GridPieces.Slot(piece.InkRight - reach, Edges));
        return piece;
    }

    // Where two pieces of a row stand in one column, in the white that all such rows share; each piece of white is parted once.
    private List<float> Inside(List<PrintedRow> rows, float size)
    {
        var white = new List<(float From, float To)>();
        foreach (PrintedRow row in rows)
        {
            List<Chunk> pieces = Pieces(row, size);
            for (int i = 1; i < pieces.Count; i++)
            {
                if (pieces[i].First == pieces[i - 1].Last)
                    white.Add((pieces[i - 1].InkRight, pieces[i].Left));
            }
        }
        white.Sort(static (a, b) => a.To.CompareTo(b.To));
        var edges = new List<float>();
        for (int i = 0; i < white.Count;)
        {
            (float from, float to) = white[i++];
            for (; i < white.Count && white[i].From < to; i++)
                from = Math.Max(from, white[i].From);
            edges.Add(MostShared(white, from, to));
        }
        return edges;
    }

    // The middle of that part of the white in which most rows have white: 6月底 | 12月底 parts where 50% | 100% below it does.
    private static float MostShared(List<(float From, float To)> white, float from, float to)
    {
        float[] ends = [from, .. white.SelectMany(static gap => new[] { gap.From, gap.To }).Where(x => x > from && x < to).Order(), to];
        float best = (from + to) / 2, width = 0;
        int most = 0;
        for (int i = 1; i < ends.Length; i++)
        {
            float middle = (ends[i - 1] + ends[i]) / 2;
            int rows = white.Count(gap => gap.From <= middle && gap.To >= middle);
            if (rows > most || (rows == most && ends[i] - ends[i - 1] > width))
                (best, width, most) = (middle, ends[i] - ends[i - 1], rows);
        }
        return best;
    }

    private static List<float> SharedStarts(List<PrintedRow> rows, float size)
    {
        var starts = new List<(float Left, float Baseline)>();
        foreach (PrintedRow row in rows)
        {
            float right = float.MinValue;
            foreach (Word word in row.Words())
            {
                if (word.Left - right >= CellGap * size)
                    starts.Add((word.Left, row.Baseline));
                right = word.Right;
            }
        }
        starts.Sort();
        var shared = new List<float>();
        for (int i = 0; i < starts.Count;)
        {
            int end = i + 1;
            while (end < starts.Count && starts[end].Left - starts[i].Left < SameStart * size)
                end++;
            if (starts[end - 1].Baseline != starts[i].Baseline || starts[(i + end) / 2].Baseline != starts[i].Baseline)
                shared.Add(starts[i].Left);
            i = end;
        }
        return shared;
    }
}
