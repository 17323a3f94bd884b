using Ingest.Layout.Aligned;
using Ingest.Layout.Flow;
using Ingest.Layout.Ruled;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>One page: tables by their rules, then lines, then tables by alignment, then all in reading order.</summary>
internal static class PageArranger
{
    public static ArrangedPage Arrange(PrintedPage page)
    {
        var rules = RuleSet.Of(page.Rules);
        RuledTables ruled = RuledTables.Find(page.Glyphs, rules, page.Fills, page.Width, page.Height);
        List<TextLine> lines = LineBuilder.Build(ruled.Outside);
        AlignedTables aligned = AlignedTables.Find(lines, rules);
        IEnumerable<PageTable> mended = ruled.Tables.Select(table => PartlyRuled.Of(table, rules));
        IReadOnlyList<PageItem> items = ReadingOrder.Of([.. mended, .. aligned.Tables], aligned.Outside);
        return new ArrangedPage(page.Number, page.Width, page.Height, [.. items.Select(Settle), .. page.Slanted.Select(static text => new FurnitureItem("watermark", text.Text, text.Box))]);
    }

    private static PageItem Settle(PageItem item) => item is LineItem line ? line with { Line = line.Line.Settled() }
        : item is TableItem table ? new TableItem(table.Table with { Cells = [.. table.Table.Cells.Select(static cell => cell with { Lines = [.. cell.Lines.Select(static line => line.Settled())] })] })
        : item;
}
