using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Tagged;

/// <summary>A tagged cell with its letters on a page, and where their ink stands.</summary>
internal sealed class TaggedPlace
{
    private TaggedPlace(int row, int column, int rowSpan, int columnSpan, List<Glyph> letters)
    {
        (Row, Column, RowSpan, ColumnSpan, Letters) = (row, column, rowSpan, columnSpan, letters);
        (Left, Top, Right, Bottom) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        foreach (Glyph glyph in letters)
        {
            if (glyph.IsSpace)
                continue;
            (Left, Top) = (Math.Min(Left, glyph.Left), Math.Min(Top, glyph.Top));
            (Right, Bottom) = (Math.Max(Right, glyph.Right), Math.Max(Bottom, glyph.Bottom));
        }
    }

    /// <summary>From 0, in the page's part.</summary>
    public int Row { get; }

    public int Column { get; }

    public int RowSpan { get; }

    public int ColumnSpan { get; }

    public List<Glyph> Letters { get; }

    public float Left { get; }

    public float Top { get; }

    public float Right { get; }

    public float Bottom { get; }

    public bool IsInked => Left < Right;

    /// <summary>The cells of the rows that stand on the page; those that reach beyond are cut there.</summary>
    /// <param name="table">The whole table.</param>
    /// <param name="letters">The letters of each of its cells; null for none.</param>
    /// <param name="rows">The page's rows, ascending.</param>
    public static List<TaggedPlace> Of(TaggedTable table, List<Glyph>?[] letters, int[] rows)
    {
        var places = new List<TaggedPlace>();
        for (int i = 0; i < table.Cells.Count; i++)
        {
            TaggedCell cell = table.Cells[i];
            int from = AtOrBehind(rows, cell.Row), to = AtOrBehind(rows, cell.Row + cell.RowSpan);
            if (from < to)
                places.Add(new TaggedPlace(from, cell.Column, to - from, cell.ColumnSpan, letters[i] ?? []));
        }
        return places;
    }

    private static int AtOrBehind(int[] rows, int row) => Array.BinarySearch(rows, row) is var at && at < 0 ? ~at : at;

    /// <summary>The cell with its lines.</summary>
    public PageCell ToCell(Box box)
    {
        IReadOnlyList<TextLine> lines = IsInked ? LineBuilder.Build(Letters) : [];
        return new PageCell(Row, Column, RowSpan, ColumnSpan, box, WrappedText.Of(lines), lines);
    }
}
