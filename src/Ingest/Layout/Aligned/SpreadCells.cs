using Ingest.Model;

namespace Ingest.Layout.Aligned;

/// <summary>
/// Parts cells that span columns only because no rule was drawn through their row: what stands in them keeps to the columns that the
/// heads show.
/// </summary>
internal static class SpreadCells
{
    // One such row may be a caption with the unit at its end; two repeat.
    private const int LeastRows = 2;

    // A chunk may reach over its column's edge by this share of its width.
    private const float Over = 0.2f;

    public static PageTable Of(PageTable table)
    {
        Dictionary<PageCell, List<Chunk>>? spread = null;
        foreach (PageCell cell in table.Cells)
        {
            if (cell.ColumnSpan > 1 && cell.RowSpan == 1 && cell.Lines.Count == 1 && ChunksOf(cell, table) is { } chunks)
                (spread ??= new(ReferenceEqualityComparer.Instance))[cell] = chunks;
        }
        if (spread is null || spread.Count < LeastRows)
            return table;
        var cells = new List<PageCell>(table.Cells.Count + spread.Count * 4);
        foreach (PageCell cell in table.Cells)
        {
            if (spread.TryGetValue(cell, out List<Chunk>? chunks))
                AddParts(cell, chunks, table, cells);
            else
                cells.Add(cell);
        }
        return table with { Cells = cells, Evidence = GridEvidence.PartlyRuled };
    }

    // The chunks, each with its column; null where one does not keep to a column, or none is a number.
    private static List<Chunk>? ChunksOf(PageCell cell, PageTable table)
    {
        TextLine line = cell.Lines[0];
        if (line.Glyphs.Count == 0 || Chunking.Of(WordBuilder.Of(line), line.Size) is not { Count: > 1 } chunks)
            return null;
        int last = -1, numbers = 0;
        foreach (Chunk chunk in chunks)
        {
            int column = ColumnOf(chunk, cell, table);
            if (column <= last)
                return null;
            chunk.First = chunk.Last = last = column;
            numbers += chunk.IsNumeric ? 1 : 0;
        }
        return numbers > 0 ? chunks : null;
    }

    // The column of most of its ink; a stub in the first may run over where nothing follows close by.
    private static int ColumnOf(Chunk chunk, PageCell cell, PageTable table)
    {
        IReadOnlyList<float> x = table.ColumnEdges;
        for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            if (chunk.Left < x[column] - Over * chunk.Width || chunk.Left >= x[column + 1] - Over * chunk.Width)
                continue;
            bool isIn = chunk.InkRight <= x[column + 1] + Over * chunk.Width;
            return isIn || (column == cell.Column && chunk.Kind == WordKind.Text) ? column : -1;
        }
        return -1;
    }

    private static void AddParts(PageCell cell, List<Chunk> chunks, PageTable table, List<PageCell> cells)
    {
        int next = 0;
        for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            float left = table.ColumnEdges[column];
            var box = new Box(left, cell.Box.Top, table.ColumnEdges[column + 1] - left, cell.Box.Height);
            if (next < chunks.Count && chunks[next].First == column)
            {
                TextLine line = chunks[next++].ToLine();
                cells.Add(new PageCell(cell.Row, column, 1, 1, box, line.Text, [line]));
            }
            else
            {
                cells.Add(new PageCell(cell.Row, column, 1, 1, box, "", []));
            }
        }
    }
}
