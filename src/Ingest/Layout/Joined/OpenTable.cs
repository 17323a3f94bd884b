using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Joined;

/// <summary>A table that a further page may continue: its parts so far as one grid.</summary>
internal sealed class OpenTable
{
    /// <summary>A header of more rows than this does not repeat.</summary>
    public const int MostHeaderRows = 8;

    private readonly List<Cell> _cells;
    private readonly List<(int Page, Box Box)> _parts;
    private readonly HashSet<int> _tall = [];
    private readonly List<string> _repeated = [];
    private readonly List<OtherReading> _readings = [];
    private int _rows, _headerRows;

    /// <summary>Begins a table with its first part.</summary>
    /// <param name="item">The part.</param>
    /// <param name="page">Its page.</param>
    /// <param name="above">Lines directly above it.</param>
    public OpenTable(TableItem item, ArrangedPage page, IReadOnlyList<string> above)
    {
        PageTable table = item.Table;
        Begins = item;
        Above = above;
        LastPage = page;
        Edges = ColumnFit.FromLeft(table.ColumnEdges);
        int[] columns = [.. Enumerable.Range(0, Edges.Length)];
        Head = GridRow.Of(table, columns, MostHeaderRows + 1);
        (_rows, _headerRows) = (table.Rows, table.HeaderRows);
        _cells = new List<Cell>(table.Cells.Count);
        _parts = [(page.Number, table.Box)];
        foreach (PageCell cell in table.Cells)
            Add(cell, columns, 0);
        Settle(table);
    }

    /// <summary>The first part, in whose place the whole will stand.</summary>
    public TableItem Begins { get; }

    /// <summary>Lines directly above the first part: its title and captions.</summary>
    public IReadOnlyList<string> Above { get; }

    /// <summary>Page of the last part.</summary>
    public ArrangedPage LastPage { get; private set; }

    /// <summary>The last part.</summary>
    public PageTable LastPart { get; private set; } = null!;

    /// <summary>Column edges from the left edge, in points.</summary>
    public float[] Edges { get; private set; }

    /// <summary>Number of rows so far.</summary>
    public int Rows => _rows;

    /// <summary>The first rows.</summary>
    public GridRow[] Head { get; private set; }

    /// <summary>The last row.</summary>
    public GridRow Foot { get; private set; } = null!;

    /// <summary>The cells that reach the last row, from the left, with their index.</summary>
    public List<(int Index, PageCell Cell)> Bottom { get; } = [];

    /// <summary>True where it has more than one part.</summary>
    public bool IsJoined => _parts.Count > 1;

    /// <summary>A printed cell, in the columns of the whole.</summary>
    public Cell this[int index] => _cells[index];

    /// <summary>True where just one cell that begins in a column has this text.</summary>
    public bool HasOnce(int column, string key)
    {
        int first = _cells.FindIndex(IsIt);
        return first >= 0 && _cells.FindIndex(first + 1, IsIt) < 0;

        bool IsIt(Cell cell) => cell.Column == column && GridRow.Key(cell.Text) == key;
    }

    /// <summary>True where some filled cell of the column reaches over rows.</summary>
    public bool HasTall(int column) => _tall.Contains(column);

    /// <summary>Appends the next part.</summary>
    /// <param name="item">The part.</param>
    /// <param name="page">Its page.</param>
    /// <param name="found">Its columns and its repeated header.</param>
    /// <param name="repeated">Title and captions that are printed again above it.</param>
    public void Append(PageTable item, ArrangedPage page, Continuation found, IReadOnlyList<string> repeated)
    {
        (ColumnFit fit, int header) = found;
        _repeated.AddRange(repeated);
        Widen(fit);
        if (header > 0)
            _headerRows = header;
        _parts.Add((page.Number, item.Box));
        LastPage = page;
        if (header == item.Rows)
            return;
        PageCell[] top = [.. item.Cells.Where(cell => cell.Row == header)];
        bool split = SplitRows.IsSplit(this, top, fit);
        var merged = new Dictionary<PageCell, int>(ReferenceEqualityComparer.Instance);
        foreach ((PageCell cell, int index) in SplitRows.Pairs(this, top, fit))
        {
            if (!split && !SplitRows.IsCut(this, index, cell, top, fit))
                continue;
            merged[cell] = index;
            _cells[index] = SplitRows.Whole(_cells[index], cell, page.Number, split);
        }
        int down = _rows - header - (split ? 1 : 0);
        foreach (PageCell cell in item.Cells)
        {
            if (cell.Row < header)
                continue;
            if (merged.TryGetValue(cell, out int index))
                _placed[cell] = index;
            else
                Add(cell, fit.Next, down, page.Number);
        }
        _rows = down + item.Rows;
        Settle(item);
    }

    /// <summary>All parts as one table.</summary>
    public JoinedTableItem Close() => new(new TableBlock(new Grid(_rows, Edges.Length - 1, _cells), $"page {_parts[0].Page}")
    {
        Page = _parts[0].Page,
        Box = _parts[0].Box,
        Parts = _parts,
        HeaderRows = _headerRows,
        RepeatedLines = _repeated,
        Readings = _readings,
    });

    // Which cell of the whole each cell of the last part is.
    private readonly Dictionary<PageCell, int> _placed = new(ReferenceEqualityComparer.Instance);

    private void Add(PageCell cell, int[] columns, int down, int? page = null)
    {
        _placed[cell] = _cells.Count;
        int column = columns[cell.Column];
        if (cell.RowSpan > 1 && cell.Text.Length > 0)
            _tall.Add(column);
        _cells.Add(new Cell(cell.Row + down, column, cell.RowSpan, columns[cell.Column + cell.ColumnSpan] - column, cell.Text, null, page ?? LastPage.Number, cell.Box));
    }

    private void Widen(ColumnFit fit)
    {
        if (fit.Edges.Length == Edges.Length)
            return;
        for (int i = 0; i < _cells.Count; i++)
        {
            Cell cell = _cells[i];
            int column = fit.Before[cell.Column];
            _cells[i] = cell with { Column = column, ColumnSpan = fit.Before[cell.Column + cell.ColumnSpan] - column };
        }
        int[] tall = [.. _tall];
        _tall.Clear();
        foreach (int column in tall)
            _tall.Add(fit.Before[column]);
        Head = [.. Head.Select(row => row.In(fit.Before))];
        Edges = fit.Edges;
    }

    private void Settle(PageTable part)
    {
        LastPart = part;
        Bottom.Clear();
        foreach (PageCell cell in part.Cells)
        {
            if (cell.Row + cell.RowSpan == part.Rows && _placed.TryGetValue(cell, out int index))
                Bottom.Add((index, cell));
        }
        Bottom.Sort((a, b) => _cells[a.Index].Column.CompareTo(_cells[b.Index].Column));
        Foot = GridRow.Last(part);
        foreach (OtherReading reading in part.Readings)
        {
            // A cell that was put together over the page break is settled.
            PageCell from = part.Cells[reading.Cell];
            if (_placed.TryGetValue(from, out int cell) && _placed.TryGetValue(part.Cells[reading.Other], out int other) && _cells[other].Text.Length == 0 && _cells[cell].Text == from.Text)
                _readings.Add(reading with { Cell = cell, Other = other });
        }
        _placed.Clear();
    }
}
