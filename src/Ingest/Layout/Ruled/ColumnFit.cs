namespace Ingest.Layout.Ruled;

/// <summary>Tells whether texts of one row keep to the columns of a lattice.</summary>
internal static class ColumnFit
{
    // A text may overhang its column by this many sizes.
    private const float Overhang = 0.25f;

    // Words of one sentence stand closer than this many sizes, also where a column edge lies between them.
    private const float Word = 0.6f;

    /// <summary>The number of columns that have text of their own; 0 where a text, or a sentence, runs across an edge.</summary>
    /// <param name="lattice">The grid.</param>
    /// <param name="runs">Texts of one row; sorted from left to right by this.</param>
    /// <param name="first">First column that they may stand in.</param>
    /// <param name="span">Number of columns that they may stand in.</param>
    public static int Count(Lattice lattice, List<TextRun> runs, int first, int span)
    {
        runs.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        int found = 0, last = -1;
        float right = float.MinValue;
        foreach (TextRun run in runs)
        {
            int column = lattice.ColumnOf(run.CenterX);
            float inside = Overhang * run.Size;
            if ((column > first && run.Left < lattice.X[column] - inside) || (column + 1 < first + span && run.Right > lattice.X[column + 1] + inside))
                return 0;
            if (column != last)
            {
                if (last >= 0 && run.Left - right < Word * run.Size)
                    return 0;
                found++;
            }
            last = column;
            right = Math.Max(right, run.Right);
        }
        return found;
    }
}
