using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Tagged;

/// <summary>The part of a tagged table that stands on one page, held against the places of its letters.</summary>
/// <param name="Table">The grid.</param>
/// <param name="Contents">The marked content that it takes.</param>
internal sealed record PageGrid(PageTable Table, HashSet<int> Contents)
{
    // Fewer rows with cells side by side bear out no grid.
    private const int LeastRows = 2;

    // What stands closer above a part that goes on, in sizes, may be its repeated heads, which tags leave out.
    private const float Near = 3f;

    // Heads of more rows are not repeated.
    private const int MostHeads = 8;

    // A table's grid on a page; more positions than letters and then some are damage.
    private const int MostPositions = 200_000;

    /// <summary>The grid; null where the page does not bear it out.</summary>
    public static PageGrid? Of(TaggedTable table, IReadOnlyList<Glyph> glyphs)
    {
        Dictionary<int, int> owners = [];
        for (int i = 0; i < table.Cells.Count; i++)
        {
            if (table.Cells[i].Column + table.Cells[i].ColumnSpan > table.Columns)
                return null;
            foreach (int content in table.Cells[i].Contents)
            {
                // One letter cannot stand in two cells.
                if (!owners.TryAdd(content, i))
                    return null;
            }
        }
        var letters = new List<Glyph>?[table.Cells.Count];
        var inked = new SortedSet<int>();
        for (int i = 0; i < glyphs.Count; i++)
        {
            if (!owners.TryGetValue(glyphs[i].Content, out int owner))
                continue;
            if ((glyphs[i].Style & GlyphStyle.Direction) != GlyphStyle.Upright)
                return null;
            (letters[owner] ??= []).Add(glyphs[i]);
            inked.Add(table.Cells[owner].Row);
        }
        int[] rows = inked.Count == 0 ? [] : RowsOf(table, inked);
        if (rows.Length < LeastRows || table.Columns < 2 || (long)rows.Length * table.Columns > MostPositions)
            return null;
        List<TaggedPlace> places = TaggedPlace.Of(table, letters, rows);
        if (places.Where(static place => place.IsInked).GroupBy(static place => place.Row).Count(static row => row.Count() > 1) < LeastRows)
            return null;
        float size = Size(places);
        if (GridLines.Of(places, table.Columns, size, static place => (place.Column, place.ColumnSpan, place.Left, place.Right)) is not { } x
            || GridLines.Of(places, rows.Length, size, static place => (place.Row, place.RowSpan, place.Top, place.Bottom)) is not { } y)
            return null;
        var box = new Box(x[0], y[0], x[^1] - x[0], y[^1] - y[0]);
        if (HasOthers(glyphs, owners, box, rows[0] > 0 ? Near * size : 0))
            return null;
        return Cells(places, x, y, table.Columns) is not { } cells ? null : new PageGrid(new PageTable
        {
            Evidence = GridEvidence.Aligned,
            Box = box,
            ColumnEdges = x,
            RowEdges = y,
            Cells = cells,
            HeaderRows = rows[0] == 0 ? Math.Min(table.HeaderRows, rows.Length) : 0,
        }, [.. owners.Keys]);
    }

    // All from the first to the last that have letters on the page; but where its heads repeat, not those that stand on pages before.
    private static int[] RowsOf(TaggedTable table, SortedSet<int> inked)
    {
        int first = inked.Min, last = inked.Max, heads = first, body;
        while (inked.Contains(heads))
            heads++;
        body = heads > last ? heads : inked.GetViewBetween(heads, last).Min;
        bool isRepeated = first == 0 && heads <= MostHeads && table.Cells.Where(cell => cell.Row >= heads && cell.Row < body).GroupBy(static cell => cell.Row).All(static row => row.Any(static cell => cell.IsElsewhere));
        return isRepeated ? [.. Enumerable.Range(0, heads), .. Enumerable.Range(body, last + 1 - body)] : [.. Enumerable.Range(first, last - first + 1)];
    }

    // The middle size of the letters.
    private static float Size(List<TaggedPlace> places)
    {
        float[] sizes = [.. places.SelectMany(static place => place.Letters).Select(static glyph => glyph.Size).Order()];
        return sizes[sizes.Length / 2];
    }

    private static bool HasOthers(IReadOnlyList<Glyph> glyphs, Dictionary<int, int> owners, Box box, float above)
    {
        for (int i = 0; i < glyphs.Count; i++)
        {
            Glyph glyph = glyphs[i];
            if (!glyph.IsSpace && !owners.ContainsKey(glyph.Content) && glyph.CenterX > box.Left && glyph.CenterX < box.Left + box.Width && glyph.CenterY > box.Top - above && glyph.CenterY < box.Top + box.Height)
                return true;
        }
        return false;
    }

    // Every position once: rows may be tagged shorter than others.
    private static List<PageCell>? Cells(List<TaggedPlace> places, float[] x, float[] y, int columns)
    {
        var owner = new TaggedPlace?[(y.Length - 1) * columns];
        foreach (TaggedPlace place in places)
        {
            for (int row = place.Row; row < place.Row + place.RowSpan; row++)
            {
                for (int column = place.Column; column < place.Column + place.ColumnSpan; column++)
                {
                    if (owner[row * columns + column] is not null)
                        return null;
                    owner[row * columns + column] = place;
                }
            }
        }
        var cells = new List<PageCell>();
        for (int slot = 0; slot < owner.Length; slot++)
        {
            (int row, int column) = (slot / columns, slot % columns);
            if (owner[slot] is not { } place)
                cells.Add(new PageCell(row, column, 1, 1, BoxOf(row, column, 1, 1), "", []));
            else if ((place.Row, place.Column) == (row, column))
                cells.Add(place.ToCell(BoxOf(row, column, place.RowSpan, place.ColumnSpan)));
        }
        return cells;

        Box BoxOf(int row, int column, int rowSpan, int columnSpan) => new(x[column], y[row], x[column + columnSpan] - x[column], y[row + rowSpan] - y[row]);
    }
}
