using Ingest.Layout.Aligned;
using Ingest.Layout.Aligned.Forms;
using Ingest.Layout.Flow;
using Ingest.Layout.Ruled;
using Ingest.Layout.Tagged;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>One page: tables by their rules, then lines, then tables by the file's tags, then by alignment, then all in reading order.</summary>
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
        List<TextLine> lines = LineBuilder.Build(ruled.Outside);
        var tagged = new TaggedTables([], ruled.Outside);
        if (page.Tags is not null && RowGatherer.MayHoldTables(lines))
        {
            tagged = TaggedTables.Find(ruled.Outside, lines, page.Tags, ruled.Tables);
            lines = tagged.Tables.Count > 0 ? LineBuilder.Build(tagged.Outside) : lines;
        }
        AlignedTables aligned = AlignedTables.Find(lines, rules, OpenForm(before));
        if (VerticalText.Find(tagged.Outside) is { Count: > 0 } columns)
            aligned = Apart(tagged.Outside, columns, aligned, rules);
        IEnumerable<PageTable> mended = ruled.Tables.Select(table => PartlyRuled.Of(table, rules));
        IReadOnlyList<PageItem> items = ReadingOrder.Of([.. mended, .. tagged.Tables, .. aligned.Tables], aligned.Outside);
        TaggedHeadings? headings = page.Tags is null ? null : new TaggedHeadings(page.Tags, tagged.Outside);
        return new ArrangedPage(page.Number, page.Width, page.Height, [.. items.Select(item => Settle(item, headings)), .. page.Slanted.Select(static text => new FurnitureItem("watermark", text.Text, text.Box))]);
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

    private static PageItem Settle(PageItem item, TaggedHeadings? headings) => item is LineItem line ? line with { Line = line.Line.Settled() with { TaggedLevel = headings?.LevelOf(line.Line) } }
        : item is TableItem table ? new TableItem(table.Table.Settled())
        : item;
}
