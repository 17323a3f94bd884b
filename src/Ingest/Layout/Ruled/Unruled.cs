namespace Ingest.Layout.Ruled;

/// <summary>Tells a grid that a few stray rules draw over a table whose columns are shown by alignment only.</summary>
internal static class Unruled
{
    // A cell holds columns where this share of its lines, of three at least, is parted by wide gaps into three texts or more.
    private const float ColumnShare = 0.66f;

    /// <summary>True where most of the text stands in cells that hold columns themselves: the rules do not draw this table's cells.</summary>
    public static bool HoldsColumns(Lattice lattice)
    {
        // Grids with many cells explain themselves.
        if (lattice.Owner.Length > 60)
            return false;
        List<int>?[] texts = TableBuilder.Texts(lattice);
        int unruled = 0;
        foreach (List<int>? runs in texts)
        {
            if (runs is null || runs.Count < 6)
                continue;
            List<CellLine> lines = CellLines.Of(lattice, runs);
            int parted = 0;
            foreach (CellLine line in lines)
                parted += line.Pieces >= 3 ? 1 : 0;
            if (lines.Count >= 3 && parted >= ColumnShare * lines.Count)
                unruled += runs.Count;
        }
        return unruled * 2 > lattice.Runs.Count;
    }
}
