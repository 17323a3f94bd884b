using Ingest.Model;

namespace Ingest.Layout.Aligned;

/// <summary>A grid in the making: cells with their lines, and the heights of its rows.</summary>
/// <param name="columns">Its columns.</param>
internal sealed class Draft(Columns columns)
{
    private sealed class DraftCell
    {
        public int Row, RowSpan, First, Last;

        public List<Chunk> Chunks { get; } = [];

        public List<float> Baselines { get; } = [];
    }

    // No cell spans more rows than heads have.
    private const int MostHeadRows = 10;

    private readonly List<DraftCell> _cells = [];
    private readonly List<(float Top, float Bottom)> _rows = [];

    public int Rows => _rows.Count;

    /// <summary>Puts a chunk into the cell at a place, which grows to what the chunk covers.</summary>
    public void Add(int row, int rowSpan, int first, int last, Chunk chunk, float baseline)
    {
        var cell = new DraftCell { Row = row, RowSpan = rowSpan, First = first, Last = last };
        cell.Chunks.Add(chunk);
        cell.Baselines.Add(baseline);
        // Cells stand about in the order of rows: those of rows above need no look. A cell that ties two together takes both.
        for (int i = _cells.Count - 1; i >= 0 && _cells[i].Row + _cells[i].RowSpan > row - MostHeadRows; i--)
        {
            DraftCell other = _cells[i];
            if (other.First > cell.Last || other.Last < cell.First || other.Row >= cell.Row + cell.RowSpan || other.Row + other.RowSpan <= cell.Row)
                continue;
            Take(cell, other);
            _cells.RemoveAt(i);
            i = _cells.Count;
        }
        _cells.Add(cell);
    }

    /// <summary>Makes a row reach over these heights.</summary>
    public void Reach(int row, float top, float bottom)
    {
        while (_rows.Count <= row)
            _rows.Add((float.MaxValue, float.MinValue));
        _rows[row] = (Math.Min(_rows[row].Top, top), Math.Max(_rows[row].Bottom, bottom));
    }

    /// <summary>The finished table, with empty cells where nothing stands.</summary>
    public PageTable ToTable(GridEvidence evidence)
    {
        float[] x = columns.Edges, y = RowEdges();
        var owner = new DraftCell?[Rows * columns.Count];
        foreach (DraftCell cell in _cells)
        {
            for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                Array.Fill(owner, cell, row * columns.Count + cell.First, cell.Last - cell.First + 1);
        }
        var cells = new List<PageCell>();
        for (int slot = 0; slot < owner.Length; slot++)
        {
            int row = slot / columns.Count, column = slot % columns.Count;
            if (owner[slot] is not { } cell)
                cells.Add(new PageCell(row, column, 1, 1, BoxOf(row, 1, column, column), "", []));
            else if (cell.Row == row && cell.First == column)
                cells.Add(Finished(cell));
        }
        return new PageTable
        {
            Evidence = evidence,
            Box = new Box(x[0], y[0], x[^1] - x[0], y[^1] - y[0]),
            ColumnEdges = x,
            RowEdges = y,
            Cells = cells,
        };

        PageCell Finished(DraftCell cell)
        {
            List<TextLine> lines = LinesOf(cell);
            return new PageCell(cell.Row, cell.First, cell.RowSpan, cell.Last - cell.First + 1, BoxOf(cell.Row, cell.RowSpan, cell.First, cell.Last), WrappedText.Of(lines), lines);
        }

        Box BoxOf(int row, int rowSpan, int first, int last) => new(x[first], y[row], x[last + 1] - x[first], y[row + rowSpan] - y[row]);
    }

    private static void Take(DraftCell into, DraftCell from)
    {
        int end = Math.Max(into.Row + into.RowSpan, from.Row + from.RowSpan);
        into.Row = Math.Min(into.Row, from.Row);
        into.RowSpan = end - into.Row;
        into.First = Math.Min(into.First, from.First);
        into.Last = Math.Max(into.Last, from.Last);
        into.Chunks.AddRange(from.Chunks);
        into.Baselines.AddRange(from.Baselines);
    }

    // Chunks on one baseline are one line.
    private static List<TextLine> LinesOf(DraftCell cell)
    {
        var lines = new List<TextLine>();
        int[] order = [.. Enumerable.Range(0, cell.Chunks.Count).OrderBy(i => cell.Baselines[i]).ThenBy(i => cell.Chunks[i].Left)];
        for (int i = 0; i < order.Length;)
        {
            int end = i + 1;
            while (end < order.Length && cell.Baselines[order[end]] == cell.Baselines[order[i]])
                end++;
            lines.Add(end == i + 1 ? cell.Chunks[order[i]].ToLine() : new Chunk([.. order[i..end].SelectMany(k => cell.Chunks[k].Words)]).ToLine());
            i = end;
        }
        return lines;
    }

    private float[] RowEdges()
    {
        var edges = new float[Rows + 1];
        edges[0] = _rows[0].Top;
        edges[^1] = _rows[^1].Bottom;
        for (int i = 1; i < Rows; i++)
            edges[i] = Math.Max((_rows[i - 1].Bottom + _rows[i].Top) / 2, edges[i - 1] + 0.01f);
        edges[^1] = Math.Max(edges[^1], Rows > 0 ? edges[^2] + 0.01f : edges[^1]);
        return edges;
    }
}
