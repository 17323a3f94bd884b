namespace Ingest.Layout.Aligned.Grids;

/// <summary>
/// Tells whether edges explain where cells stand: each begins or ends at its column's padding, or stands in its middle. Browsers set cells of
/// one column in all three ways, so that no edge of ink is shared; that all agree with the edges happens in no other text.
/// </summary>
internal static class SetCells
{
    // A cell stands where it is set within this share of the size; cells are padded by no more than Most.
    private const float Same = 0.15f, Most = 1f;

    /// <summary>True where every cell is set left, right or in the middle, all with one padding.</summary>
    /// <param name="cells">The cells of the body.</param>
    /// <param name="edges">Edges of the columns in points.</param>
    /// <param name="size">Size of the text in points.</param>
    public static bool Are(List<GridCell> cells, float[] edges, float size)
    {
        float padding = float.MaxValue;
        foreach (GridCell cell in cells)
        {
            if (cell.First != cell.Last)
                return false;
            padding = Math.Min(padding, Math.Min(cell.Left - edges[cell.First], edges[cell.First + 1] - cell.Right));
        }
        return padding > -Same * size && padding < Most * size && cells.TrueForAll(cell => IsSet(cell, edges, padding, size));
    }

    private static bool IsSet(GridCell cell, float[] edges, float padding, float size)
    {
        float left = cell.Left - edges[cell.First], right = edges[cell.First + 1] - cell.Right, same = Same * size;
        return left - padding <= same || right - padding <= same || MathF.Abs(left - right) / 2 <= same;
    }
}
