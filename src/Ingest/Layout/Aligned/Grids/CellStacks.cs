using System.Text;

namespace Ingest.Layout.Aligned.Grids;

/// <summary>Stacks lines into cells: lines of one cell follow each other by the leading, rows by more.</summary>
internal static class CellStacks
{
    // The leading of CJK text is up to half an em more than its size; the pitch of rows has the cells' padding on top.
    private const float MostLeading = 1.5f, PitchShare = 0.85f;

    // Lines on one height differ by less than this, as a share of the size.
    private const float SameLine = 0.5f;

    // Lines of one cell share an edge or their middle within this share of the size.
    private const float SameEdge = 0.6f;

    /// <summary>The distance of baselines up to which lines belong to one cell, in points.</summary>
    public static float Leading(List<PrintedRow> rows, float size)
    {
        var pitches = new List<float>();
        var above = new List<Chunk>();
        foreach (PrintedRow row in rows)
        {
            foreach (Chunk amount in row.Chunks)
            {
                if (!IsAmount(amount))
                    continue;
                int at = above.FindIndex(other => MathF.Abs(other.InkRight - amount.InkRight) < SameLine * size);
                if (at >= 0)
                {
                    pitches.Add(GridCell.BaselineOf(amount) - GridCell.BaselineOf(above[at]));
                    above.RemoveAt(at);
                }
                above.Add(amount);
            }
        }
        pitches.Sort();
        return pitches.Count == 0 ? MostLeading * size : Math.Min(MostLeading * size, PitchShare * pitches[pitches.Count / 10]);
    }

    // Two decimals: an amount that was not cut at the end of its line.
    private static bool IsAmount(Chunk chunk) => chunk.Kind == WordKind.Number && chunk.Text is [.., '.', _, _];

    /// <summary>The cells of lines that are given from the top.</summary>
    /// <param name="lines">Pieces of lines.</param>
    /// <param name="leading">See <see cref="Leading"/>.</param>
    /// <param name="size">Size of the text in points.</param>
    /// <param name="byColumn">True where the pieces know their columns.</param>
    public static List<GridCell> Of(IEnumerable<Chunk> lines, float leading, float size, bool byColumn)
    {
        var cells = new List<GridCell>();
        foreach (Chunk line in lines)
        {
            GridCell? above = null;
            for (int i = cells.Count - 1; i >= 0 && above is null; i--)
            {
                GridCell cell = cells[i];
                float distance = GridCell.BaselineOf(line) - GridCell.BaselineOf(cell.Lines[^1]);
                if (distance > SameLine * size && distance <= leading && (byColumn ? IsOneColumn(cell, line) : IsOneHead(cell, line, size)))
                    above = cell;
            }
            if (above is null)
                cells.Add(new GridCell(line));
            else
                above.Add(line);
        }
        return cells;
    }

    // No figure or code follows another in its cell but the rest of one that was cut.
    private static bool IsOneColumn(GridCell cell, Chunk line) =>
        cell.First == line.First && (cell.Lines[^1].Kind != WordKind.Number || line.Kind != WordKind.Number || IsCut(new StringBuilder(cell.Lines[^1].Text), line.Text));

    private static bool IsCut(StringBuilder above, string below) => CutNumber.IsOne(above, below) || CutNumber.IsCode(above, below);

    private static bool IsOneHead(GridCell cell, Chunk line, float size) =>
        Math.Min(cell.Right, line.InkRight) > Math.Max(cell.Left, line.Left)
        && (MathF.Abs(cell.Center - line.Center) < SameEdge * size || MathF.Abs(cell.Left - line.Left) < SameEdge * size || MathF.Abs(cell.Right - line.InkRight) < SameEdge * size);
}
