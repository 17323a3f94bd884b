namespace Ingest.Layout.Aligned.Grids;

/// <summary>Lays cells of a body into rows: cells of one row stand beside each other, whatever number of lines they have.</summary>
internal static class GridRows
{
    // Cells beside each other share this much of the lower one's height.
    private const float Beside = 0.5f;

    /// <summary>The rows, from the top.</summary>
    public static List<List<GridCell>> Of(List<GridCell> cells)
    {
        var rows = new List<List<GridCell>>();
        foreach (GridCell cell in cells.OrderBy(static cell => cell.Middle))
        {
            List<GridCell>? row = null;
            for (int i = rows.Count - 1; i >= 0 && i >= rows.Count - 3 && row is null; i--)
            {
                if (rows[i].Exists(other => other.SharedHeight(cell) > Beside * Math.Min(other.Height, cell.Height)))
                    row = rows[i];
            }
            if (row is null)
                rows.Add([cell]);
            else
                row.Add(cell);
        }
        return rows;
    }
}
