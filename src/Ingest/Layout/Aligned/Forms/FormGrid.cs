using Ingest.Layout.Aligned.Grids;

namespace Ingest.Layout.Aligned.Forms;

/// <summary>Draws a form: lines become cells, cells beside each other rows, and labels span the rows in whose middle they stand.</summary>
internal static class FormGrid
{
    /// <summary>The form's table; null where no value stands beside a label.</summary>
    public static PageTable? Draw(List<PrintedRow> area, FormColumns columns, float size)
    {
        float leading = CellStacks.Leading(area, size);
        List<GridCell> cells = CellStacks.Of(area.SelectMany(row => columns.Pieces(row, size)), leading, size, byColumn: true);
        List<List<GridCell>> rows = GridRows.Of([.. cells.Where(static cell => cell.First > 0)]);
        if (rows.Count == 0)
            return null;
        rows.ForEach(columns.Widen);
        List<GridCell> labels = [.. cells.Where(static cell => cell.First == 0).OrderBy(static cell => cell.Middle)];
        var draft = new Draft(new Columns(columns.Edges, size));
        foreach ((GridCell label, int first, int last) in GroupRows.Of(labels, rows, size) ?? Beside(labels, rows))
            Add(label, first, last - first + 1);
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (GridCell cell in rows[row])
            {
                Add(cell, row, 1);
                draft.Reach(row, cell.Top, cell.Bottom);
            }
        }
        return draft.ToTable(GridEvidence.Aligned) with { Form = columns };

        void Add(GridCell cell, int row, int span)
        {
            foreach (Chunk line in cell.Lines)
                draft.Add(row, span, cell.First, cell.Last, line, GridCell.BaselineOf(line));
        }
    }

    // Where the labels do not share out the rows (the page's end cut one's rows), each spans those that stand beside it, one at least.
    private static List<(GridCell Cell, int First, int Last)> Beside(List<GridCell> labels, List<List<GridCell>> rows)
    {
        var spans = new List<(GridCell Cell, int First, int Last)>();
        int free = 0;
        foreach (GridCell label in labels)
        {
            int first = Enumerable.Range(0, rows.Count).MinBy(row => MathF.Abs(MiddleOf(rows[row]) - label.Middle)), last = first;
            while (first > free && rows[first - 1].Exists(cell => cell.SharedHeight(label) > 0))
                first--;
            while (last + 1 < rows.Count && rows[last + 1].Exists(cell => cell.SharedHeight(label) > 0))
                last++;
            spans.Add((label, Math.Max(first, Math.Min(free, last)), last));
            free = last + 1;
        }
        return spans;
    }

    private static float MiddleOf(List<GridCell> row) => (row.Min(static cell => cell.Top) + row.Max(static cell => cell.Bottom)) / 2;
}
