using System.Globalization;
using Ingest.Model;

namespace Ingest.Read.Html;

/// <summary>Makes a canonical grid of a formed table: its cells by row and column, gaps filled with empty cells.</summary>
internal static class GridFilling
{
    /// <summary>Fills the grid; the text of each cell is asked for once, in source order.</summary>
    public static Grid Fill(FormedTable table, string at, Func<Slot, string> read)
    {
        bool[] covered = new bool[table.Rows * table.Columns];
        var cells = new List<Cell>(table.Slots.Count);
        foreach (var slot in table.Slots)
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"{at}, row {slot.Row + 1}, cell {slot.Ordinal}");
            cells.Add(new Cell(slot.Row, slot.Column, slot.RowSpan, slot.ColumnSpan, slot.Blank ? "" : read(slot), where));
            for (int row = slot.Row; row < slot.Row + slot.RowSpan; row++)
                covered.AsSpan(row * table.Columns + slot.Column, slot.ColumnSpan).Fill(true);
        }
        int given = cells.Count;
        for (int i = Array.IndexOf(covered, false); i >= 0; i = Array.IndexOf(covered, false, i + 1))
        {
            // Not in the source: the row is shorter than the widest, or a cell was cut back.
            string where = string.Create(CultureInfo.InvariantCulture, $"{at}, row {i / table.Columns + 1}");
            cells.Add(new Cell(i / table.Columns, i % table.Columns, 1, 1, "", where));
        }
        if (cells.Count > given)
            cells.Sort((a, b) => (a.Row, a.Column).CompareTo((b.Row, b.Column)));
        return new Grid(table.Rows, table.Columns, cells);
    }

    /// <summary>The index of the slot's cell in the grid.</summary>
    public static int IndexOf(Grid grid, Slot slot)
    {
        int low = 0, high = grid.Cells.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if ((grid.Cells[middle].Row, grid.Cells[middle].Column).CompareTo((slot.Row, slot.Column)) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
