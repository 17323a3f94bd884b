using Ingest.Layout.Flow;
using Ingest.Layout.Joined;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>Pages in, blocks in reading order out: the room's one door. Documents that know their blocks pass through.</summary>
internal static class Arranger
{
    /// <summary>Arranges the pages as they are read, one at a time.</summary>
    /// <exception cref="UnreadableException">From the reader, while a page is read, or over a limit.</exception>
    public static RawDocument Arrange(RawDocument raw, ReadLimits limits)
    {
        if (raw.PrintedPages is null)
            return raw;
        var pages = new List<ArrangedPage>();
        var turns = new Dictionary<int, Upright.Turn>();
        var problems = new List<Problem>(raw.Problems);
        long characters = 0, hidden = 0, cells = 0;
        foreach (PrintedPage page in raw.PrintedPages)
        {
            ArrangedPage arranged = PageArranger.Arrange(Upright.Of(page, out Upright.Turn? turn), pages.Count == 0 ? null : pages[^1]);
            if (turn is { } turned)
                turns.Add(page.Number, turned);
            pages.Add(arranged);
            problems.AddRange(page.Problems);
            characters += page.Characters;
            hidden += page.Hidden;
            foreach (PageItem item in arranged.Items)
                cells += item is TableItem table ? table.Table.Cells.Count : 0;
            if (cells > limits.MaxCells)
                throw new UnreadableException("LIMIT-004", $"The pages up to {page.Number} hold more than {limits.MaxCells} cells. Raise the limit MaxCells if the document is honest.");
        }
        return raw with
        {
            Blocks = Upright.Back(BlockFlow.Of(TablesOverPages.Join(RunningLines.Mark(pages)), raw.Outline), turns),
            PrintedPages = null,
            Outline = [],
            Characters = characters,
            Hidden = hidden,
            Problems = problems,
        };
    }
}
