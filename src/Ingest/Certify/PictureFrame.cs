using Ingest.Layout;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Certify;

/// <summary>What to cut out of a page to show some figures of a finding: whole rows, the table's header above them.</summary>
/// <param name="Page">The page, with its text upright.</param>
/// <param name="Windows">From top to bottom; between two of them rows are left out.</param>
/// <param name="Marks">The figures' places.</param>
/// <param name="Table">Id of the table; null where it is text.</param>
internal sealed record PictureFrame(PrintedPage Page, IReadOnlyList<Box> Windows, IReadOnlyList<PictureMark> Marks, string? Table)
{
    // Points around what is shown.
    private const double Margin = 6;

    // Rows that stand no further apart are shown with what is between them.
    private const double WidestGap = 12;

    // A table that is hardly higher than its pieces is shown whole.
    private const double MostCut = 0.8;

    // Around text, in points.
    private const double TextMargin = 14;

    // Between a row's rule and the edge of a window.
    private const double RuleMargin = 1.5;

    /// <summary>The frames of a finding, in the order of its figures; those without a place on a page have none.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="document">Whose it is.</param>
    /// <param name="pages">Pages as shown, by number.</param>
    public static IEnumerable<PictureFrame> Of(Finding finding, Document document, IReadOnlyDictionary<int, PrintedPage> pages) => finding.Figures
        .Select(static (figure, index) => (figure, index))
        .Where(pair => pair.figure is { Page: int page, Box: not null } && pages.ContainsKey(page))
        .GroupBy(static pair => (Page: pair.figure.Page!.Value, pair.figure.Table))
        .Select(group => Of(pages[group.Key.Page], group.Key.Table, [.. group], document));

    private static PictureFrame Of(PrintedPage asShown, string? tableId, (Figure Figure, int Index)[] figures, Document document)
    {
        PrintedPage page = Upright.Of(asShown, out Upright.Turn? turn);
        PictureMark[] marks = [.. figures.SelectMany(pair => Framed(pair.Figure, pair.Index == 0 ? "left" : "right", page, turn))];
        Table? table = document.Tables.FirstOrDefault(table => table.Id == tableId);
        IReadOnlyList<Box> windows = table is null
            ? [.. marks.Where(static mark => mark.Kind == "sentence").Select(mark => Around(mark.Box, mark.Box, page, TextMargin)).Distinct()]
            : Cut(table, [.. figures.Select(static pair => pair.Figure.Cell!.Value)], page, turn);
        return new PictureFrame(page, windows, marks, tableId);
    }

    // Of a sentence the paragraph, and the number in it where it is found.
    private static IEnumerable<PictureMark> Framed(Figure figure, string side, PrintedPage page, Upright.Turn? turn)
    {
        Box place = Placed(figure.Box!.Value, turn);
        yield return new PictureMark(place, figure.Table is null ? "sentence" : side);
        if (figure.Table is null && StatedNumber.Find(page, place, figure.Value) is { } number)
            yield return new PictureMark(number, side);
    }

    private static IReadOnlyList<Box> Cut(Table table, int[] figures, PrintedPage page, Upright.Turn? turn)
    {
        (Cell Cell, Box Box)[] cells = [.. table.Grid.Cells.Where(cell => cell.Page == page.Number && cell.Box is not null).Select(cell => (cell, Placed(cell.Box!.Value, turn)))];
        Box whole = Union(cells.Select(static one => one.Box));
        int firstRow = table.Rows.Where(static row => row.Values.Count > 0).Select(static row => row.Line).DefaultIfEmpty(0).Min();
        var bands = new List<Box>();
        Box[] header = [.. cells.Where(one => one.Cell.Row + one.Cell.RowSpan <= firstRow).Select(static one => one.Box)];
        if (header.Length > 0)
            bands.Add(Around(whole, Union(header), page, RuleMargin));
        foreach (int index in figures)
        {
            Cell figure = table.Grid.Cells[index];
            // The row, and one above and below it: nothing printed is seen cut in half.
            IEnumerable<Box> rows = cells.Where(one => one.Cell == figure || (one.Cell.RowSpan == 1 && Math.Abs(one.Cell.Row - figure.Row) <= 1)).Select(static one => one.Box);
            bands.Add(Around(whole, Union(rows), page, RuleMargin));
        }
        List<Box> windows = Merged(bands);
        return windows.Sum(static window => window.Height) > MostCut * whole.Height ? [Around(whole, whole, page, Margin)] : windows;
    }

    // Bands are as wide as the table, so only their heights decide.
    private static List<Box> Merged(List<Box> bands)
    {
        var merged = new List<Box>();
        foreach (Box band in bands.OrderBy(static band => band.Top))
        {
            if (merged.Count > 0 && band.Top - (merged[^1].Top + merged[^1].Height) <= WidestGap)
                merged[^1] = Union([merged[^1], band]);
            else
                merged.Add(band);
        }
        return merged;
    }

    private static Box Placed(Box box, Upright.Turn? turn) => turn is { } turned ? Upright.Of(box, turned) : box;

    /// <summary>As wide as the first, as high as the second, with room around, within the page.</summary>
    private static Box Around(Box wide, Box high, PrintedPage page, double margin)
    {
        double left = Math.Max(0, wide.Left - Margin), top = Math.Max(0, high.Top - margin);
        return new Box(left, top, Math.Min(page.Width, wide.Left + wide.Width + Margin) - left, Math.Min(page.Height, high.Top + high.Height + margin) - top);
    }

    private static Box Union(IEnumerable<Box> boxes)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (Box box in boxes)
        {
            (left, top) = (Math.Min(left, box.Left), Math.Min(top, box.Top));
            (right, bottom) = (Math.Max(right, box.Left + box.Width), Math.Max(bottom, box.Top + box.Height));
        }
        return new Box(left, top, right - left, bottom - top);
    }
}

/// <summary>A figure's place in a picture.</summary>
/// <param name="Box">Where.</param>
/// <param name="Kind"><c>left</c>, <c>right</c> or <c>sentence</c>.</param>
internal readonly record struct PictureMark(Box Box, string Kind);
