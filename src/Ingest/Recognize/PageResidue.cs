using System.Text.RegularExpressions;

namespace Ingest.Recognize;

/// <summary>Lines that a page's footer left behind in the text of a format that has no pages.</summary>
internal static partial class PageResidue
{
    /// <summary>True for a page number as footers print it (<c>- 3 -</c>, <c>第 3 页 共 29 页</c>) or the field's own name.</summary>
    public static bool IsPageNumber(string text) => text.Length <= 24 && PageNumber().IsMatch(text);

    // A bare number is no page number here: it may be a figure.
    [GeneratedRegex(@"^(page number|page \d+( of \d+)?|[-—–]{1,2} ?\d+ ?[-—–]{1,2}|第 ?\d+ ?页([,，、 /]*共 ?\d+ ?页)?|\d+ ?/ ?共? ?\d+ ?页)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
