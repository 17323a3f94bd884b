namespace Ingest.Layout.Ruled;

/// <summary>
/// Parts wide cells at the column edges that rules draw elsewhere in the table: a body whose rows are ruled and whose columns are drawn
/// in the header only. Several rows have to show it, and no text of theirs may run across the edge.
/// </summary>
internal static class ColumnSplit
{
    // Rows in one stretch that show columns, at least.
    private const int FewestRows = 2;

    /// <summary>Parts the wide cells.</summary>
    public static void Apply(Lattice lattice)
    {
        if (lattice.Columns < 2 || lattice.Rows < 3)
            return;
        List<int>?[]? texts = null;
        int[]? owner = null;
        for (int slot = 0; slot < lattice.Owner.Length;)
        {
            int span = Span(lattice, slot);
            if (span < 2 || (slot >= lattice.Columns && Span(lattice, slot - lattice.Columns) == span))
            {
                slot++;
                continue;
            }
            int rows = 1;
            while ((slot / lattice.Columns + rows) < lattice.Rows && Span(lattice, slot + rows * lattice.Columns) == span)
                rows++;
            if (rows >= FewestRows)
            {
                texts ??= TableBuilder.Texts(lattice);
                Part(lattice, texts, slot, span, rows, ref owner);
            }
            slot++;
        }
        if (owner is not null)
            lattice.Split(lattice.X, lattice.Y, owner);
    }

    // The columns that a cell of one row covers, from its first elementary cell; 0 inside of cells and for cells over several rows.
    private static int Span(Lattice lattice, int slot)
    {
        int columns = lattice.Columns;
        if (lattice.Owner[slot] != slot || (slot + columns < lattice.Owner.Length && lattice.Owner[slot + columns] == slot))
            return 0;
        int right = slot;
        while ((right + 1) % columns != 0 && lattice.Owner[right + 1] == slot)
            right++;
        return right - slot + 1;
    }

    private static void Part(Lattice lattice, List<int>?[] texts, int slot, int span, int rows, ref int[]? owner)
    {
        int columns = lattice.Columns, shown = 0, filled = 0;
        var clear = new bool[rows];
        for (int row = 0; row < rows; row++)
        {
            if (texts[slot + row * columns] is not { } runs)
            {
                clear[row] = true;
                continue;
            }
            filled++;
            int found = ColumnFit.Count(lattice, runs.ConvertAll(index => lattice.Runs[index]), slot % columns, span);
            clear[row] = found > 0;
            shown += found >= 2 ? 1 : 0;
        }
        if (shown < FewestRows || shown * 10 < filled * 6)
            return;
        owner ??= (int[])lattice.Owner.Clone();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 1; clear[row] && column < span; column++)
                owner[slot + row * columns + column] = slot + row * columns + column;
        }
    }
}
