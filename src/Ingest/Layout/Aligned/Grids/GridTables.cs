using Ingest.Layout.Aligned.Forms;

namespace Ingest.Layout.Aligned.Grids;

/// <summary>
/// Finds tables without rules as disclosures set them: heads in the middle of their columns, cells in the middle of their rows. The heads
/// tell the columns, so that empty ones are found, and figures beside text of the next column are parted.
/// </summary>
internal static class GridTables
{
    // Half a line: what stands higher above the first figure is a head.
    private const float HalfLine = 0.75f;

    // Further lines of heads stand this close below those in one line; the body's first row has the cells' padding on top.
    private const float HeadLine = 1.5f;

    private const int MostHeadRows = 12;

    /// <summary>The tables with the rows that they take, from the top.</summary>
    public static List<(PageTable Table, int From, int To)> Find(List<PrintedRow> rows)
    {
        var tables = new List<(PageTable Table, int From, int To)>();
        foreach ((int from, int to) in GridAreas.Of(rows))
        {
            if (Form(rows, from, to) is { } table)
                tables.Add((table, from, to));
        }
        return tables;
    }

    private static PageTable? Form(List<PrintedRow> rows, int from, int to)
    {
        List<PrintedRow> area = rows.GetRange(from, to - from);
        bool hasUnit = HasUnitAbove(rows, from);
        float size = area[0].Size;
        int body = BodyAt(area, size);
        if (body is <= 0 or > MostHeadRows)
            return null;
        float leading = CellStacks.Leading(area[body..], size);
        var heads = GridHeads.Of(CellStacks.Of(area[..body].SelectMany(GridPieces.Heads), leading, size, byColumn: false), size);
        if (heads.Leaves.Count < 2)
            return null;
        if (heads.Leaves.Exists(static head => !head.Lines.Exists(static line => line.Words[0].IsCjk)))
            return GroupedTables.Form(heads, area[body..], WordsOf(area[body..]), size);
        if (GridEdges.Find(heads.Leaves, WordsOf(area[body..]), size) is not { } edges)
            return null;
        float[] all = SubColumns.Add(edges, area[body..], size);
        List<GridCell> cells = CellStacks.Of(area[body..].SelectMany(row => GridPieces.Cells(row, all, size)), leading, size, byColumn: true);
        List<List<GridCell>> found = GridRows.Of(cells);
        if (!IsTable(heads, found, hasUnit))
            return null;
        return GroupRows.Find(cells, size) is var (inner, groups) ? Draw(heads, inner, groups, edges, all, size) : Draw(heads, found, [], edges, all, size);
    }

    // Two rows of figures show a table, or a unit above it; words alone need several columns.
    private static bool IsTable(GridHeads heads, List<List<GridCell>> rows, bool hasUnit)
    {
        int figures = rows.Count(static row => row.Exists(static cell => cell.First > 0 && cell.Lines[0].Kind == WordKind.Number));
        int full = rows.Count(row => row.Count > 2);
        return hasUnit || figures >= 2 || (heads.Leaves.Count > 2 && full > 0 && full * 2 >= rows.Count);
    }

    private static bool HasUnitAbove(List<PrintedRow> rows, int from)
    {
        for (int i = from - 1; i >= 0 && i >= from - 3 && GridAreas.IsCaption(rows[i]); i--)
        {
            if (GridAreas.HasUnit(rows[i]))
                return true;
        }
        return false;
    }

    // The body begins with the first figure; without any, where a row begins at the left edge: heads stand in the middle.
    private static int BodyAt(List<PrintedRow> area, float size)
    {
        // A list of indicators has few bare figures: what its heads are is known.
        if (area.FindIndex(FormWords.HeadsList) is var list and >= 0)
        {
            int body = list + 1;
            while (body < area.Count && area[body].Baseline - area[list].Baseline < HeadLine * size)
                body++;
            return body;
        }
        int at = area.FindIndex(static row => row.Chunks.Exists(static chunk => chunk.Words.Exists(static word => word.Kind == WordKind.Number) && !WordKinds.IsYear(chunk.Text)));
        if (at < 0)
        {
            float left = area.Min(static row => row.Left);
            at = area.FindIndex(row => row.Left < left + HalfLine * size);
            return area.Count == 1 || at <= 0 ? area.Count : at;
        }
        while (at > 0 && area[at].Baseline - area[at - 1].Baseline < HalfLine * size)
            at--;
        return at;
    }

    // The row that numbers the columns has a word of its own across the first ones.
    private static List<Word> WordsOf(List<PrintedRow> body)
    {
        var words = new List<Word>();
        for (int i = 0; i < body.Count; i++)
        {
            bool isNumbering = i == 0 && IsNumbering(body[i]);
            foreach (Word word in body[i].Words())
            {
                if (!isNumbering || word.Kind == WordKind.Number)
                    words.Add(word);
            }
        }
        return words;
    }

    // 1 2 3: each one more than the one before, or the first of the other half again.
    private static bool IsNumbering(PrintedRow row)
    {
        int last = 0, numbers = 0;
        foreach (Word word in row.Words())
        {
            if (word.Kind != WordKind.Number)
                continue;
            if (word.To - word.From > 2 || !int.TryParse(new Chunk([word]).Text, out int value) || value > last + 1 || value < 1)
                return false;
            last = value;
            numbers++;
        }
        return numbers > 0;
    }

    private static PageTable Draw(GridHeads heads, List<List<GridCell>> rows, List<(GridCell Cell, int First, int Last)> groups, float[] edges, float[] all, float size)
    {
        var draft = new Draft(new Columns(all, size));
        (int count, Dictionary<GridCell, int> rowOf) = heads.Span(edges, size);
        foreach (GridCell head in heads.Groups.Concat(heads.Leaves))
        {
            bool isLeaf = head.First == head.Last;
            int first = Array.IndexOf(all, edges[head.First]), last = Array.IndexOf(all, edges[head.Last + 1]) - 1;
            foreach (Chunk line in head.Lines)
                draft.Add(rowOf[head], isLeaf ? count - rowOf[head] : 1, first, last, line, GridCell.BaselineOf(line));
        }
        ReachHeads(heads, count, rowOf, draft);
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (GridCell cell in rows[row])
            {
                foreach (Chunk line in cell.Lines)
                    draft.Add(count + row, 1, cell.First, cell.Last, line, GridCell.BaselineOf(line));
                draft.Reach(count + row, cell.Top, cell.Bottom);
            }
        }
        foreach ((GridCell cell, int first, int last) in groups)
        {
            foreach (Chunk line in cell.Lines)
                draft.Add(count + first, last - first + 1, cell.First, cell.Last, line, GridCell.BaselineOf(line));
        }
        return draft.ToTable(GridEvidence.Aligned);
    }

    // The heads' height in equal parts: cells over several rows hide where these part.
    private static void ReachHeads(GridHeads heads, int count, Dictionary<GridCell, int> rowOf, Draft draft)
    {
        IEnumerable<GridCell> all = rowOf.Keys;
        float top = all.Min(static head => head.Top), bottom = heads.Leaves.Max(static head => head.Bottom), height = (bottom - top) / count;
        for (int row = 0; row < count; row++)
            draft.Reach(row, top + row * height, top + (row + 1) * height);
    }
}
