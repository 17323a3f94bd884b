namespace Ingest.Layout.Flow;

/// <summary>Puts a page's lines and tables in reading order.</summary>
internal static class ReadingOrder
{
    public static IReadOnlyList<PageItem> Of(IReadOnlyList<PageTable> tables, IReadOnlyList<TextLine> lines)
    {
        var items = new List<PageItem>(tables.Count + lines.Count);
        items.AddRange(tables.Select(static table => new TableItem(table)));
        items.AddRange(lines.Select(static line => new LineItem(line)));
        return [.. items.OrderBy(static item => item.Box.Top).ThenBy(static item => item.Box.Left)];
    }
}
