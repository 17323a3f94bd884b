using Ingest.Model;

namespace Ingest.Read.Word;

/// <summary>How a cell of Word's table model joins the one above it.</summary>
internal enum VerticalMerge
{
    None,
    Restart,
    Continue,
}

/// <summary>Turns a table's rows, as they go by, into a grid in which each position is covered exactly once.</summary>
/// <remarks>
/// A vertical merge goes on only below a cell that starts at the same column and is as wide (ISO/IEC 29500-1 §17.4.84);
/// otherwise the cell stands alone. Text of a cell that is merged away is appended to the cell it is merged into.
/// </remarks>
internal sealed class GridBuilder(WordContext context, int table)
{
    // Word stops at 63 columns; the bound keeps a made-up span of two thousand million from becoming a grid.
    private const int MaxSpan = 1024;
    private readonly List<Draft> _cells = [];
    private readonly List<int> _widths = [];
    // By column: the cell of the row above that ends at the bottom of that row and can be continued, and the same for this row.
    private int[] _above = [];
    private int[] _current = [];
    private int _column;
    private int _columns;
    private int _ordinal;
    private string _rowAt = "";

    public int Rows => _widths.Count;

    public void BeginRow()
    {
        _column = _ordinal = 0;
        _rowAt = $"table {table}, row {Rows + 1}";
        _current.AsSpan().Clear();
    }

    /// <summary>Leaves grid columns without a source cell (gridBefore, gridAfter): they become one empty cell.</summary>
    public void Leave(int columns)
    {
        if (columns > 0)
            Place(Math.Min(columns, MaxSpan), "", _rowAt, mergeable: false);
    }

    /// <summary>Adds a source cell.</summary>
    /// <returns>Position of the draft that holds its text, for nested tables.</returns>
    public int Add(int span, VerticalMerge merge, string text)
    {
        _ordinal++;
        span = Math.Clamp(span, 1, MaxSpan);
        if (merge == VerticalMerge.Continue && _column < _above.Length && _above[_column] is int mark and > 0)
        {
            Draft origin = _cells[mark - 1];
            if (origin.Column == _column && origin.ColumnSpan == span)
            {
                _cells[mark - 1] = origin with { RowSpan = origin.RowSpan + 1, Text = Join(origin.Text, text) };
                _current[_column] = mark;
                Advance(span);
                return mark - 1;
            }
        }
        return Place(span, text, string.Concat(_rowAt, ", cell ", _ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)), merge != VerticalMerge.None);
    }

    /// <summary>Adds a source cell that a former Word merged into the cell to its left (hMerge).</summary>
    public int? AddToLeft(int span, string text)
    {
        if (_column == 0 || _cells.Count == 0 || _cells[^1].Row != Rows)
            return null;
        Draft left = _cells[^1];
        if (left.Column + left.ColumnSpan != _column)
            return null;
        _ordinal++;
        span = Math.Clamp(span, 1, MaxSpan);
        _cells[^1] = left with { ColumnSpan = left.ColumnSpan + span, Text = Join(left.Text, text) };
        Advance(span);
        return _cells.Count - 1;
    }

    public void EndRow()
    {
        _widths.Add(_column);
        (_above, _current) = (_current, _above);
        context.CheckPositions(table, (long)Rows * _columns);
    }

    /// <summary>The finished grid; short rows end in an empty cell.</summary>
    /// <param name="positions">For each draft, its index in the grid's cells.</param>
    public Grid? Build(out int[] positions)
    {
        positions = new int[_cells.Count];
        if (Rows == 0 || _columns == 0)
            return null;
        context.AddPositions(table, (long)Rows * _columns);
        var cells = new List<Cell>(_cells.Count);
        int next = 0;
        for (int row = 0; row < Rows; row++)
        {
            for (; next < _cells.Count && _cells[next].Row == row; next++)
            {
                Draft draft = _cells[next];
                positions[next] = cells.Count;
                cells.Add(new Cell(row, draft.Column, draft.RowSpan, draft.ColumnSpan, draft.Text, draft.At));
            }
            if (_widths[row] < _columns)
                cells.Add(new Cell(row, _widths[row], 1, _columns - _widths[row], "", $"table {table}, row {row + 1}"));
        }
        return new Grid(Rows, _columns, cells);
    }

    private int Place(int span, string text, string at, bool mergeable)
    {
        _cells.Add(new Draft(Rows, _column, 1, span, text, at));
        if (mergeable)
        {
            if (_column >= _current.Length)
            {
                int length = Math.Max(16, _column * 2);
                Array.Resize(ref _current, length);
                Array.Resize(ref _above, length);
            }
            _current[_column] = _cells.Count;
        }
        Advance(span);
        return _cells.Count - 1;
    }

    private void Advance(int span)
    {
        _column += span;
        _columns = Math.Max(_columns, _column);
        // One row of a hostile table may be as long as a document.
        context.CheckPositions(table, (long)(Rows + 1) * _columns);
    }

    private static string Join(string above, string below) =>
        below.Length == 0 ? above : above.Length == 0 ? below : $"{above}\n{below}";

    private readonly record struct Draft(int Row, int Column, int RowSpan, int ColumnSpan, string Text, string At);
}
