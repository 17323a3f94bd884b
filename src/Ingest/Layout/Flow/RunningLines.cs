using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Layout.Flow;

/// <summary>A line of the page and not of the content.</summary>
/// <param name="Kind"><c>header</c>, <c>footer</c>, <c>page-number</c> or <c>repeated-header</c>.</param>
/// <param name="Text">As printed.</param>
/// <param name="Box">Where on the page.</param>
internal sealed record FurnitureItem(string Kind, string Text, Box Box) : PageItem(Box);

/// <summary>Finds running headers, footers and page numbers by what repeats over the pages.</summary>
internal static partial class RunningLines
{
    public static IReadOnlyList<ArrangedPage> Mark(IReadOnlyList<ArrangedPage> pages) =>
        [.. pages.Select(static page => page with { Items = [.. page.Items.Select(item => Mark(item, page))] })];

    private static PageItem Mark(PageItem item, ArrangedPage page) =>
        item is LineItem line && (item.Box.Top > page.Height * 0.88 || item.Box.Top < page.Height * 0.08) && PageNumber().IsMatch(line.Line.Text)
            ? new FurnitureItem("page-number", line.Line.Text, item.Box) : item;

    [GeneratedRegex(@"^[\s\-—–·第页共/\d]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
