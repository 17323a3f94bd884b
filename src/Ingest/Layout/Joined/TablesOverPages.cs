using Ingest.Layout.Flow;
using Ingest.Model;

namespace Ingest.Layout.Joined;

/// <summary>
/// Joins the parts of tables that run over pages. A table goes on where it is the last thing on its page and, with nothing but furniture
/// between, the first on the next, in the same columns (<see cref="Continuation"/>). Header rows that repeat on the next page, and 续表,
/// become furniture; a title that repeats stays with the table.
/// </summary>
internal static class TablesOverPages
{
    // A title and its captions stand in so many lines at most.
    private const int MostLinesAbove = 6;

    public static IReadOnlyList<ArrangedPage> Join(IReadOnlyList<ArrangedPage> pages)
    {
        var items = new List<PageItem>[pages.Count];
        OpenTable? open = null;
        int openPage = -1;
        for (int i = 0; i < pages.Count; i++)
        {
            ArrangedPage page = pages[i];
            items[i] = [.. page.Items];
            int first = FirstTable(items[i], out List<string> between);
            if (open is not null && first >= 0 && items[i][first] is TableItem { Table: var next } && Continuation.Of(open, next, page, between) is { } found)
            {
                bool last = IsLast(items[i], first);
                open.Append(next, page, found, [.. between.Where(static line => !Continuation.IsMark(line))]);
                MakeFurniture(items[i], first, next, found.HeaderRows);
                if (last)
                    continue;
            }
            // A page without content does not end a table.
            else if (open is not null && !items[i].Exists(static item => item is not FurnitureItem))
            {
                continue;
            }
            Close();
            openPage = i;
            open = LastTable(items[i]) is int at && at >= 0 ? new OpenTable((TableItem)items[i][at], page, LinesAbove(items[i], at)) : null;
        }
        Close();
        return [.. pages.Select((page, i) => page with { Items = items[i] })];

        void Close()
        {
            if (open is { IsJoined: true })
                items[openPage][items[openPage].IndexOf(open.Begins)] = open.Close();
            open = null;
        }
    }

    private static int FirstTable(List<PageItem> items, out List<string> between)
    {
        between = [];
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is TableItem)
                return i;
            if (items[i] is LineItem line && between.Count < MostLinesAbove)
                between.Add(line.Line.Text);
            else if (items[i] is not FurnitureItem)
                return -1;
        }
        return -1;
    }

    private static bool IsLast(List<PageItem> items, int at) => items.FindIndex(at + 1, static item => item is not FurnitureItem) < 0;

    private static int LastTable(List<PageItem> items)
    {
        int last = items.FindLastIndex(static item => item is not FurnitureItem);
        return last >= 0 && items[last] is TableItem ? last : -1;
    }

    private static List<string> LinesAbove(List<PageItem> items, int at)
    {
        var lines = new List<string>();
        for (int i = at - 1; i >= 0 && lines.Count < MostLinesAbove; i--)
        {
            if (items[i] is LineItem line)
                lines.Insert(0, line.Line.Text);
            else if (items[i] is not FurnitureItem)
                break;
        }
        return lines;
    }

    /// <summary>Lines that mark a part as such and its repeated header rows become furniture; the rest of it stands in the whole.</summary>
    private static void MakeFurniture(List<PageItem> items, int at, PageTable part, int headerRows)
    {
        for (int i = at - 1; i >= 0; i--)
        {
            if (items[i] is not LineItem line)
                continue;
            items.RemoveAt(i);
            at--;
            if (Continuation.IsMark(line.Line.Text))
                items.Insert(at++, new FurnitureItem("repeated-header", line.Line.Text, line.Box));
        }
        items.RemoveAt(at);
        for (int row = 0; row < headerRows; row++)
        {
            PageCell[] cells = [.. part.Cells.Where(cell => cell.Row == row && cell.Text.Length > 0)];
            if (cells.Length > 0)
                items.Insert(at++, new FurnitureItem("repeated-header", string.Join(' ', cells.Select(static cell => cell.Text)), RowBox(part, row)));
        }
    }

    private static Box RowBox(PageTable part, int row) =>
        new(part.Box.Left, part.RowEdges[row], part.Box.Width, part.RowEdges[row + 1] - part.RowEdges[row]);
}
