using Ingest.Layout.Aligned;
using Ingest.Layout.Aligned.Forms;
using Ingest.Layout.Flow;
using Ingest.Layout.Ruled;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>One page: tables by their rules, then lines, then tables by alignment, then all in reading order.</summary>
internal static class PageArranger
{
    // Page numbers and running footers stand in this share of the page's height.
    private const double FootShare = 1.0 / 7;

    /// <summary>Arranges a page.</summary>
    /// <param name="page">The page, upright.</param>
    /// <param name="before">The page before it, as arranged; null for the first.</param>
    public static ArrangedPage Arrange(PrintedPage page, ArrangedPage? before = null)
    {
        var rules = RuleSet.Of(page.Rules);
        RuledTables ruled = RuledTables.Find(page.Glyphs, rules, page.Fills, page.Width, page.Height);
        AlignedTables aligned = AlignedTables.Find(LineBuilder.Build(ruled.Outside), rules, OpenForm(before));
        if (VerticalText.Find(ruled.Outside) is { Count: > 0 } columns)
            aligned = Apart(ruled.Outside, columns, aligned, rules);
        IEnumerable<PageTable> mended = ruled.Tables.Select(table => PartlyRuled.Of(table, rules));
        IReadOnlyList<PageItem> items = ReadingOrder.Of([.. mended, .. aligned.Tables], aligned.Outside);
        return new ArrangedPage(page.Number, page.Width, page.Height, [.. items.Select(Settle), .. page.Slanted.Select(static text => new FurnitureItem("watermark", text.Text, text.Box))]);
    }

    // The columns of the form that is the last thing on a page but for what stands in its foot.
    private static FormColumns? OpenForm(ArrangedPage? page)
    {
        for (int i = page?.Items.Count - 1 ?? -1; i >= 0; i--)
        {
            if (page!.Items[i] is TableItem { Table.Form: { } form })
                return form;
            if (page.Items[i] is TableItem || page.Items[i].Box.Top < (1 - FootShare) * page.Height)
                return null;
        }
        return null;
    }

    // Letters below each other are no part of the lines beside them; where a table was found they are its cells.
    private static AlignedTables Apart(IReadOnlyList<Glyph> glyphs, List<(int From, int To)> columns, AlignedTables found, RuleSet rules)
    {
        if (found.Tables.Count > 0)
            return found;
        var rest = new List<Glyph>(glyphs.Count);
        var vertical = new List<TextLine>(columns.Count);
        int behind = 0;
        foreach ((int from, int to) in columns)
        {
            for (; behind < from; behind++)
                rest.Add(glyphs[behind]);
            vertical.Add(VerticalText.ToLine(glyphs, from, to));
            behind = to;
        }
        for (; behind < glyphs.Count; behind++)
            rest.Add(glyphs[behind]);
        AlignedTables apart = AlignedTables.Find(LineBuilder.Build(rest), rules);
        return apart.Tables.Count > 0 ? found : apart with { Outside = [.. apart.Outside, .. vertical] };
    }

    private static PageItem Settle(PageItem item) => item is LineItem line ? line with { Line = line.Line.Settled() }
        : item is TableItem table ? new TableItem(table.Table with { Cells = [.. table.Table.Cells.Select(static cell => cell with { Lines = [.. cell.Lines.Select(static line => line.Settled())] })] })
        : item;
}
