namespace Ingest.Layout.Ruled;

/// <summary>Tells tables from other drawings with crossing lines: frames, charts, diagrams, forms to fill in.</summary>
internal static class TableEvidence
{
    // A table's outline is drawn along most of one side at least; boxes tied by arrows have no outline.
    private const float Outline = 0.75f;

    // With more than this share of rules that part nothing it is a chart with ticks.
    private const float TickShare = 0.5f;

    // Gridlines strike the labels of a chart; in a table hardly a text stands on a line. From this share on it is a drawing.
    private const float StruckShare = 0.25f;

    // A line strikes a text where it runs closer to its middle than this share of its height.
    private const float StruckWithin = 0.2f;

    // A row or column is filled where this share of its cells has text.
    private const float FilledShare = 0.6f;

    // With less than this share of its cells filled, a grid needs a filled row (an empty form's header) or column.
    private const float SparseShare = 0.25f;

    // From this share of empty areas on a drawing without a frame is none of cells; a frame is drawn on two sides by this share.
    private const float PatchShare = 0.2f, Framed = 0.9f;

    // A row lower than this share of the text's size holds none.
    private const float LowRow = 0.9f;

    /// <summary>True for a table.</summary>
    public static bool IsTable(Lattice lattice)
    {
        if (lattice.TickShare > TickShare)
            return false;
        int columns = lattice.Columns, rows = lattice.Rows, cells = 0, filled = 0;
        var texts = new int[lattice.Owner.Length];
        foreach (TextRun run in lattice.Runs)
            texts[lattice.CellOf(run)]++;
        for (int slot = 0; slot < texts.Length; slot++)
        {
            if (lattice.Owner[slot] != slot)
                continue;
            cells++;
            filled += texts[slot] > 0 ? 1 : 0;
        }
        if (cells < 2 || filled == 0 || IsHatched(lattice) || IsPatchwork(lattice, texts, cells))
            return false;
        // A grid full of texts is a table however it is framed.
        bool full = cells >= 6 && filled >= FilledShare * cells;
        if (!full && (lattice.Border < Outline || IsStruck(lattice)))
            return false;
        // One row is what a page break leaves of a table, or a frame around columns of text: a short text in it tells.
        if (rows == 1)
            return cells >= 4 || ((cells == 3 || filled == cells) && HasShortCell(lattice));
        if (columns == 1)
            return filled >= 3 && lattice.Y[^1] - lattice.Y[0] < 4 * lattice.Size * rows;
        // A box with an arrow, a divided frame.
        if (cells <= 4 && (filled < 2 || lattice.Frame < Outline))
            return false;
        return filled >= SparseShare * cells || HasFilledLine(lattice, texts, columns, rows, 1, columns) || HasFilledLine(lattice, texts, rows, columns, columns, 1);
    }

    private static bool HasFilledLine(Lattice lattice, int[] texts, int length, int lines, int step, int stride)
    {
        for (int line = 0; line < lines; line++)
        {
            int cells = 0, filled = 0, last = -1;
            for (int i = 0; i < length; i++)
            {
                int owner = lattice.Owner[line * stride + i * step];
                if (owner == last)
                    continue;
                last = owner;
                cells++;
                filled += texts[owner] > 0 ? 1 : 0;
            }
            if (filled >= 2 && filled >= FilledShare * cells)
                return true;
        }
        return false;
    }

    private static bool IsStruck(Lattice lattice)
    {
        int struck = 0;
        foreach (TextRun run in lattice.Runs)
        {
            int row = lattice.RowOf(run.CenterY), column = lattice.ColumnOf(run.CenterX);
            float within = StruckWithin * (run.Bottom - run.Top);
            if ((row > 0 && run.CenterY - lattice.Y[row] < within && IsClosed(lattice, row, column))
                || (row + 1 < lattice.Rows && lattice.Y[row + 1] - run.CenterY < within && IsClosed(lattice, row + 1, column)))
                struck++;
        }
        return struck >= 2 && struck >= StruckShare * lattice.Runs.Count;
    }

    private static bool IsClosed(Lattice lattice, int row, int column) =>
        lattice.Owner[(row - 1) * lattice.Columns + column] != lattice.Owner[row * lattice.Columns + column];

    // Areas over several rows or columns with nothing in them, and no frame: the bars of a chart, the parts of a technical drawing. A form
    // to fill in has them too, but is framed.
    private static bool IsPatchwork(Lattice lattice, int[] texts, int cells)
    {
        if (lattice.Frame >= Framed)
            return false;
        int columns = lattice.Columns, empty = 0;
        for (int slot = 0; slot < texts.Length; slot++)
        {
            if (lattice.Owner[slot] != slot || texts[slot] > 0)
                continue;
            bool isWide = (slot + 1) % columns != 0 && lattice.Owner[slot + 1] == slot;
            bool isTall = slot + columns < texts.Length && lattice.Owner[slot + columns] == slot;
            empty += isWide || isTall ? 1 : 0;
        }
        return empty >= 2 && empty >= PatchShare * cells;
    }

    // Rows too low for a letter: the ticks and gridlines of a chart.
    private static bool IsHatched(Lattice lattice)
    {
        int low = 0;
        for (int row = 0; row < lattice.Rows; row++)
            low += lattice.Y[row + 1] - lattice.Y[row] < LowRow * lattice.Size ? 1 : 0;
        return low >= 3 && low * 3 > lattice.Rows;
    }

    private static bool HasShortCell(Lattice lattice)
    {
        foreach (List<int>? runs in TableBuilder.Texts(lattice))
        {
            if (runs is not null && CellLines.Of(lattice, runs).Count == 1)
                return true;
        }
        return false;
    }

    /// <summary>True where areas draw a table by themselves: two rows and columns at least, half of the cells with text.</summary>
    public static bool IsFilled(Lattice lattice)
    {
        if (lattice.Rows < 2 || lattice.Columns < 2)
            return false;
        int cells = 0, filled = 0;
        List<int>?[] texts = TableBuilder.Texts(lattice);
        for (int slot = 0; slot < texts.Length; slot++)
        {
            cells += lattice.Owner[slot] == slot ? 1 : 0;
            filled += texts[slot] is null ? 0 : 1;
        }
        return filled * 2 >= cells && cells >= 4;
    }
}
