using Ingest.Layout.Flow;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>A page as printed beside what the layout made of it, to look at. Parts of tables over pages are shown before they are joined.</summary>
/// <param name="Printed">Letters and rules; turned upright where the text runs sideways.</param>
/// <param name="Arranged">Lines, tables and furniture in reading order.</param>
internal sealed record PageView(PrintedPage Printed, ArrangedPage Arranged)
{
    /// <summary>The page of a number, from 1; null where the document has no such page. All pages are read: furniture shows in their repetition.</summary>
    /// <exception cref="UnreadableException">From the reader.</exception>
    public static PageView? Of(IEnumerable<PrintedPage> printed, int number)
    {
        PrintedPage? wanted = null;
        var pages = new List<ArrangedPage>();
        foreach (PrintedPage asShown in printed)
        {
            PrintedPage page = Upright.Of(asShown, out _);
            if (page.Number == number)
                wanted = page;
            pages.Add(PageArranger.Arrange(page, pages.Count == 0 ? null : pages[^1]));
        }
        return wanted is null ? null : new PageView(wanted, RunningLines.Mark(pages).First(page => page.Number == number));
    }
}
