using System.Text.RegularExpressions;

namespace Ingest.Recognize;

/// <summary>A heading: its printed number, its title, and how deep its numbering style stands.</summary>
/// <param name="Number">The number without punctuation; null where the heading has none.</param>
/// <param name="Title">The text behind the number.</param>
/// <param name="Rank">Order of numbering styles from the outermost: 0 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）; halves for styled headings without number.</param>
internal sealed record Heading(string? Number, string Title, double Rank);

/// <summary>Tells headings from paragraphs by their number and shape, so that every format gives the same sections.</summary>
internal static partial class Headings
{
    private const int LongestHeading = 60;

    /// <summary>The heading a line is, or null; radicals are folded.</summary>
    /// <param name="text">The line.</param>
    /// <param name="styled">Depth that the source's style gives, from 1; 0 is a document title.</param>
    public static Heading? Read(string text, int? styled)
    {
        if (text.Length > LongestHeading || EndsLikeSentence(text) || text.Contains('\n'))
            return null;
        text = Folded.Prose(text);
        Match match = NumberedText().Match(text);
        if (!match.Success)
            return styled > 0 ? new Heading(null, text, styled.Value - 0.5) : null;
        string title = match.Groups["title"].Value.Trim();
        if (title.Length == 0 && !match.Groups["part"].Success)
            return null;
        foreach ((string group, double rank) in Ranks)
        {
            Group number = match.Groups[group];
            if (!number.Success)
                continue;
            // Lists in prose use the inner numbers too: there a heading is short and has no clause.
            if (rank >= 2 && (title.Length > 40 || HasClause(title)) && styled is null)
                return null;
            if (rank >= 3 && styled is null && title.Length > 30)
                return null;
            int depth = group == "dotted" ? number.Value.Count(static c => c == '.') : 0;
            return new Heading(number.Value, title, rank + depth * 0.1);
        }
        return null;
    }

    /// <summary>
    /// A line that begins with a heading's number, whatever stands behind it; null for any other. The title is empty where the line is a
    /// sentence and no title with a full stop behind it.
    /// </summary>
    public static Heading? Numbered(string text)
    {
        text = Folded.Prose(text);
        Match match = NumberedText().Match(text);
        if (!match.Success)
            return null;
        string title = match.Groups["title"].Value.Trim().TrimEnd('。');
        bool isTitle = title.Length is > 0 and <= LongestHeading && !EndsLikeSentence(title) && !HasClause(title);
        foreach ((string group, double rank) in Ranks)
        {
            if (match.Groups[group] is { Success: true } number)
                return new Heading(number.Value, isTitle ? title : "", rank);
        }
        return null;
    }

    private static readonly (string Group, double Rank)[] Ranks =
        [("part", 0), ("cjk", 1), ("cjkBracket", 2), ("dotted", 3), ("arabic", 3), ("arabicBracket", 4)];

    private static bool EndsLikeSentence(string text) => text.Length == 0 || "。；;，,：:、！？".Contains(text[^1]) || (text[^1] == '.' && text.Length > 1);

    private static bool HasClause(string title) => title.AsSpan().IndexOfAny("。；，：:") >= 0;

    [GeneratedRegex(@"^(?:(?<part>第[一二三四五六七八九十]+(?:部分|章|篇))[、：:．.\s]*|(?<cjk>[一二三四五六七八九十]{1,3})[、．.]\s*|[（(](?<cjkBracket>[一二三四五六七八九十]{1,3})[)）][、．.]?\s*|(?<dotted>\d{1,2}(?:\.\d{1,2})+)(?![\d万亿千百元%％])[.、．]?\s*|(?<arabic>\d{1,2})[、．.](?!\d(?!\d{3}年))\s*|[（(](?<arabicBracket>\d{1,2})[)）][、．.]?\s*)(?<title>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedText();
}
