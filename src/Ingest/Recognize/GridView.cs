using Ingest.Model;

namespace Ingest.Recognize;

/// <summary>A grid by position: which cell covers a row and column.</summary>
internal sealed class GridView
{
    private readonly int[] _covering;

    public GridView(Grid grid)
    {
        Grid = grid;
        _covering = new int[grid.Rows * grid.Columns];
        for (int i = 0; i < grid.Cells.Count; i++)
        {
            Cell cell = grid.Cells[i];
            for (int r = cell.Row; r < cell.Row + cell.RowSpan; r++)
                _covering.AsSpan(r * grid.Columns + cell.Column, cell.ColumnSpan).Fill(i);
        }
    }

    /// <summary>The grid seen.</summary>
    public Grid Grid { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => Grid.Rows;

    /// <summary>Number of columns.</summary>
    public int Columns => Grid.Columns;

    /// <summary>True where no cell spans: text has no spans, and shows a wide cell as one that is filled and blanks behind it.</summary>
    public bool IsSpanless => Grid.Cells.Count == Rows * Columns;

    /// <summary>Index of the cell that covers the position.</summary>
    public int IndexAt(int row, int column) => _covering[row * Grid.Columns + column];

    /// <summary>The cell that covers the position.</summary>
    public Cell At(int row, int column) => Grid.Cells[IndexAt(row, column)];

    /// <summary>The text at the position where a cell begins there; empty where it is only covered from above or from the left.</summary>
    public string Starting(int row, int column)
    {
        Cell cell = At(row, column);
        return cell.Row == row && cell.Column == column ? cell.Text : "";
    }

    /// <summary>Indexes of the filled cells that begin in a row, from the left.</summary>
    public IEnumerable<int> FilledIn(int row)
    {
        for (int c = 0; c < Columns; c++)
        {
            int i = IndexAt(row, c);
            Cell cell = Grid.Cells[i];
            if (cell.Row == row && cell.Column == c && cell.Text.Length > 0)
                yield return i;
        }
    }
}
