namespace Ingest.Layout.Ruled;

/// <summary>
/// Parts rows that no rule parts, where the header is ruled and the body is not: a tall row whose cells hold numbers line by line is as
/// many rows. The clearest evidence only; a wrapped text alone never parts a row. After the row detection of Shigarov's TabbyPDF (2018).
/// </summary>
internal static class RowSplit
{
    // Lines of two cells stand in one row where their baselines differ by less than this share of the text's size.
    private const float Aligned = 0.4f;

    // A line farther from every number than this share of the usual distance between rows is a row of its own (a heading).
    private const float OwnRow = 0.75f;

    // Numbers that fill this share of the cell's width may be one number wrapped.
    private const float FullWidth = 0.85f;

    /// <summary>Parts every row of the lattice that shows its rows.</summary>
    public static void Apply(Lattice lattice)
    {
        List<int>?[]? texts = null;
        var cuts = new List<float>?[lattice.Rows];
        bool any = false;
        for (int row = 0; row < lattice.Rows; row++)
        {
            // Three lines need this much.
            if (lattice.Y[row + 1] - lattice.Y[row] < 2.2f * lattice.Size)
                continue;
            texts ??= TableBuilder.Texts(lattice);
            any |= (cuts[row] = Cuts(lattice, texts, row)) is not null;
        }
        if (any)
            Split(lattice, texts!, cuts);
    }

    // Where the row is cut; null where it stays.
    private static List<float>? Cuts(Lattice lattice, List<int>?[] texts, int row)
    {
        var cells = new List<List<CellLine>>();
        var anchors = new List<float>();
        int numeric = 0, others = 0, leaders = 0;
        for (int column = 0; column < lattice.Columns; column++)
        {
            int slot = row * lattice.Columns + column;
            if (lattice.Owner[slot] != slot || IsTall(lattice, slot) || texts[slot] is not { } runs)
                continue;
            List<CellLine> lines = CellLines.Of(lattice, runs);
            cells.Add(lines);
            if (lines.Count >= 2 && AreNumbers(lines, Width(lattice, slot)))
            {
                numeric++;
                leaders += lines.TrueForAll(static line => line.HasLeader) ? 1 : 0;
                foreach (CellLine line in lines)
                    anchors.Add(line.Baseline);
            }
            else
            {
                others += lines.Count >= 2 ? 1 : 0;
            }
        }
        if (numeric == 0 || numeric + others < 2)
            return null;
        float near = Aligned * lattice.Size;
        anchors = Distinct(anchors, near);
        if (anchors.Count < 3 && !(anchors.Count == 2 && leaders >= 2) && !(anchors.Count == 2 && numeric >= 2 && others >= 1 && cells.TrueForAll(lines => lines.Count == 2 && IsAligned(lines, anchors, near))))
            return null;
        // Most cells follow the numbers: else the lines are wrapped texts beside a list.
        int follow = 0;
        foreach (List<CellLine> lines in cells)
            follow += IsAligned(lines, anchors, near) ? 1 : 0;
        if (follow * 3 < cells.Count * 2)
            return null;
        return Boundaries(cells, WithHeadings(cells, anchors));
    }

    private static bool IsTall(Lattice lattice, int slot) =>
        slot + lattice.Columns < lattice.Owner.Length && lattice.Owner[slot + lattice.Columns] == slot || slot / lattice.Columns > 0 && lattice.Owner[slot - lattice.Columns] == lattice.Owner[slot];

    private static float Width(Lattice lattice, int slot)
    {
        int right = slot;
        while ((right + 1) % lattice.Columns != 0 && lattice.Owner[right + 1] == slot)
            right++;
        return lattice.X[right % lattice.Columns + 1] - lattice.X[slot % lattice.Columns];
    }

    private static bool AreNumbers(List<CellLine> lines, float width)
    {
        int numbers = 0, full = 0;
        foreach (CellLine line in lines)
        {
            // Dots behind a text end its row as a number does.
            numbers += line.IsNumber || line.HasLeader ? 1 : 0;
            full += line.Right - line.Left > FullWidth * width ? 1 : 0;
        }
        return numbers * 5 >= lines.Count * 4 && full * 2 <= lines.Count;
    }

    private static List<float> Distinct(List<float> values, float near)
    {
        values.Sort();
        var distinct = new List<float>();
        foreach (float value in values)
        {
            if (distinct.Count == 0 || value - distinct[^1] > near)
                distinct.Add(value);
        }
        return distinct;
    }

    private static bool IsAligned(List<CellLine> lines, List<float> anchors, float near)
    {
        int aligned = 0;
        foreach (CellLine line in lines)
            aligned += Distance(anchors, line.Baseline, out _) <= near ? 1 : 0;
        return aligned * 10 >= lines.Count * 6;
    }

    private static float Distance(List<float> anchors, float at, out int nearest)
    {
        int i = anchors.BinarySearch(at);
        i = i < 0 ? ~i : i;
        float before = i > 0 ? at - anchors[i - 1] : float.MaxValue, after = i < anchors.Count ? anchors[i] - at : float.MaxValue;
        nearest = before <= after ? i - 1 : i;
        return Math.Min(before, after);
    }

    private static List<float> WithHeadings(List<List<CellLine>> cells, List<float> anchors)
    {
        var pitches = new List<float>();
        for (int i = 1; i < anchors.Count; i++)
            pitches.Add(anchors[i] - anchors[i - 1]);
        pitches.Sort();
        float own = OwnRow * pitches[pitches.Count / 2];
        var all = new List<float>(anchors);
        foreach (List<CellLine> lines in cells)
        {
            foreach (CellLine line in lines)
            {
                // What stands below the last numbers heads nothing: it is the rest of their row.
                if (line.Baseline < anchors[^1] && Distance(anchors, line.Baseline, out _) > own)
                    all.Add(line.Baseline);
            }
        }
        return all.Count == anchors.Count ? anchors : Distinct(all, own / 2);
    }

    // Halfway between the lowest text of a row and the highest of the next.
    private static List<float> Boundaries(List<List<CellLine>> cells, List<float> anchors)
    {
        var top = new float[anchors.Count];
        var bottom = new float[anchors.Count];
        Array.Fill(top, float.MaxValue);
        foreach (List<CellLine> lines in cells)
        {
            foreach (CellLine line in lines)
            {
                Distance(anchors, line.Baseline, out int row);
                float middle = (line.Top + line.Bottom) / 2;
                top[row] = Math.Min(top[row], middle);
                bottom[row] = Math.Max(bottom[row], middle);
            }
        }
        var cuts = new List<float>();
        for (int row = 1; row < anchors.Count; row++)
            cuts.Add((bottom[row - 1] + top[row]) / 2);
        cuts.Sort();
        return cuts;
    }

    private static void Split(Lattice lattice, List<int>?[] texts, List<float>?[] cuts)
    {
        int columns = lattice.Columns;
        var y = new List<float> { lattice.Y[0] };
        var source = new List<int>();
        var first = new int[lattice.Rows];
        for (int row = 0; row < lattice.Rows; row++)
        {
            first[row] = source.Count;
            for (int i = 0; i <= (cuts[row]?.Count ?? 0); i++)
            {
                source.Add(row);
                y.Add(cuts[row] is { } own && i < own.Count ? own[i] : lattice.Y[row + 1]);
            }
        }
        var owner = new int[source.Count * columns];
        for (int row = 0; row < source.Count; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                int old = lattice.Owner[source[row] * columns + column], oldRow = old / columns;
                int parts = cuts[oldRow]?.Count + 1 ?? 1;
                // A text with few lines beside many rows stands for all of them.
                bool stays = IsTall(lattice, old) || (texts[old] is { } runs && CellLines.Of(lattice, runs) is { } lines && lines.Count * 2 < parts && !lines.Exists(static line => line.IsNumber));
                owner[row * columns + column] = (stays ? first[oldRow] : row) * columns + old % columns;
            }
        }
        lattice.Split(lattice.X, [.. y], owner);
    }
}
