namespace Ingest.Layout.Aligned.Grids;

/// <summary>
/// Forms tables of groups in scripts with spaces: one row of heads in the middle of their columns, rows without an empty cell, and in the
/// first column names of groups in the middle of their rows. Other tables of these scripts are found by the white between their columns.
/// </summary>
internal static class GroupedTables
{
    // Fewer columns stand like this by chance.
    private const int LeastColumns = 3, LeastRows = 2;

    /// <summary>The table; null where heads, cells and groups do not all agree.</summary>
    public static PageTable? Form(GridHeads heads, List<PrintedRow> body, List<Word> words, float size)
    {
        List<GridCell> leaves = heads.Leaves;
        if (leaves.Count < LeastColumns || heads.Groups.Count > 0 || leaves.Exists(leaf => leaf.Lines.Count > 1 || GridCell.BaselineOf(leaf.Lines[0]) != GridCell.BaselineOf(leaves[0].Lines[0])))
            return null;
        if (GridEdges.Find(leaves, words, size) is not { } edges)
            return null;
        List<GridCell> cells = [.. body.SelectMany(row => GridPieces.Cells(row, edges, size)).Select(static piece => new GridCell(piece))];
        List<List<GridCell>> rows = GridRows.Of([.. cells.Where(static cell => cell.First > 0)]);
        List<GridCell> groups = [.. cells.Where(static cell => cell.First == 0).OrderBy(static cell => cell.Middle)];
        if (rows.Count < LeastRows || groups.Count >= rows.Count || rows.Exists(row => !IsFull(row, leaves.Count)) || !SetCells.Are(cells, edges, size))
            return null;
        return GroupRows.Of(groups, rows, size) is { } spans ? Draw(leaves, rows, spans, new Columns(edges, size)) : null;
    }

    private static bool IsFull(List<GridCell> row, int columns) => row.Count == columns - 1 && row.DistinctBy(static cell => cell.First).Count() == row.Count;

    private static PageTable Draw(List<GridCell> heads, List<List<GridCell>> rows, List<(GridCell Cell, int First, int Last)> groups, Columns columns)
    {
        var draft = new Draft(columns);
        for (int column = 0; column < heads.Count; column++)
            Add(heads[column], 0, 1, column);
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (GridCell cell in rows[row])
                Add(cell, row + 1, 1, cell.First);
        }
        foreach ((GridCell cell, int first, int last) in groups)
            Add(cell, first + 1, last - first + 1, 0);
        return draft.ToTable(GridEvidence.Aligned);

        void Add(GridCell cell, int row, int span, int column)
        {
            foreach (Chunk line in cell.Lines)
                draft.Add(row, span, column, column, line, GridCell.BaselineOf(line));
            // A group's own height tells nothing of its rows'.
            if (span == 1)
                draft.Reach(row, cell.Top, cell.Bottom);
        }
    }
}
