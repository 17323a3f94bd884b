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
        RuledTables ruled = RuledTables.Find(page.Glyphs, rules);
        List<TextLine> lines = LineBuilder.Build(ruled.Outside);
        AlignedTables aligned = AlignedTables.Find(lines, rules, page);
        IReadOnlyList<PageItem> items = ReadingOrder.Of([.. ruled.Tables, .. aligned.Tables], aligned.Outside);
        return new ArrangedPage(page.Number, page.Width, page.Height, [.. items.Select(Settle)]);
    }

    private static PageItem Settle(PageItem item) => item is LineItem line ? line with { Line = line.Line.Settled() }
        : item is TableItem table ? new TableItem(table.Table with { Cells = [.. table.Table.Cells.Select(static cell => cell with { Lines = [.. cell.Lines.Select(static line => line.Settled())] })] })
        : item;
}
