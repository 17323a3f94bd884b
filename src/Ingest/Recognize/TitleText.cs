using System.Text.RegularExpressions;

namespace Ingest.Recognize;

/// <summary>What titles of tables and documents look like.</summary>
internal static partial class TitleText
{
    private const int LongestTitle = 80;

    /// <summary>True for a line that can title a table: short, no sentence.</summary>
    public static bool CanTitle(string text) =>
        text.Length is > 1 and <= LongestTitle && !"。；;，,：:".Contains(text[^1]) && text.AsSpan().IndexOfAny("。；") < 0;

    /// <summary>True for a line that must be a table's title: it ends as titles of tables do.</summary>
    public static bool LooksLikeTitle(string text) => CanTitle(text) && TableTitle().IsMatch(Folded.Key(text));

    /// <summary>True for the title of a whole disclosure.</summary>
    public static bool IsDocumentTitle(string text) => text.Length <= LongestTitle && CanTitle(text) && text[^1] != '.' && DocumentTitle().IsMatch(Folded.Key(text));

    [GeneratedRegex(@"(表|表\([^)]*\)|表\d{1,2}(?:-\d{1,2})?|明细|一览|情况表?|(?i:table)|(?i:\bmeasures?))$|^(?i:table)\s+\d", RegexOptions.CultureInvariant)]
    private static partial Regex TableTitle();

    [GeneratedRegex(@"(?:19|20)\d{2}年?度?.{0,40}(?:预算|决算|预决算).{0,12}(?:公开|说明|报告|信息|草案|文本)|(?:19|20)\d{2}年度?.{2,40}(?:部门|单位)?(?:预算|决算)$|^.{2,40}(?:19|20)\d{2}年度?(?:部门|单位)?(?:预算|决算)$|\b(?:19|20)\d{2}\b.*(?i:budget|accounts)|(?i:budget|accounts).{0,30}\b(?:19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentTitle();
}
