namespace Ingest.Layout.Flow;

/// <summary>Puts a page's lines and tables in reading order: from the top, column by column, the captions above a table apart.</summary>
internal static class ReadingOrder
{
    public static IReadOnlyList<PageItem> Of(IReadOnlyList<PageTable> tables, IReadOnlyList<TextLine> lines)
    {
        var items = new List<PageItem>(tables.Count + lines.Count);
        foreach (PageTable table in tables)
            items.Add(new TableItem(table));
        foreach (TextLine line in lines)
            items.Add(new LineItem(line));
        items.Sort(FromTop);
        // Nearly all disclosures are printed in one column.
        List<PageItem> ordered = PageColumns.MayBe(items) ? PageColumns.Order(items) : items;
        return tables.Count > 0 ? CaptionLines.Split(ordered) : ordered;
    }

    /// <summary>From the top, then from the left.</summary>
    public static int FromTop(PageItem a, PageItem b)
    {
        int order = a.Box.Top.CompareTo(b.Box.Top);
        return order != 0 ? order : a.Box.Left.CompareTo(b.Box.Left);
    }
}
