using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Normalize;

/// <summary>The fiscal year a text is about: 2024年度部门预算, 二〇二四年部门决算, FY 2024. A date (截至2024年8月31日) is none.</summary>
internal static partial class FiscalYears
{
    private const string Numerals = "零一二三四五六七八九";
    private const int Longest = 2_000;

    /// <summary>The year; null where there is none.</summary>
    /// <param name="key">A folded title or paragraph.</param>
    public static int? In(string key)
    {
        if (key.Length is < 4 or > Longest)
            return null;
        Match match = Year().Match(key);
        if (match.Success)
            return int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        Match written = key.Contains('二', StringComparison.Ordinal) ? Written().Match(key) : Match.Empty;
        return written.Success ? Value(written.ValueSpan) : null;
    }

    /// <summary>The year of a file's name, which may have two digits: 某局25年预算.</summary>
    public static int? InFileName(string key)
    {
        Match match = Short().Match(key);
        return match.Success ? 2000 + int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static int Value(ReadOnlySpan<char> numerals)
    {
        int value = 0;
        foreach (char c in numerals)
            value = value * 10 + Math.Max(0, Numerals.IndexOf(c, StringComparison.Ordinal));
        return value;
    }

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d{2})(?!年\d{1,2}月)年?度?.{0,30}?(?:预算|决算|预决算)|(?:预算|决算).{0,6}(?<!\d)(?<year>(?:19|20)\d{2})(?!年?\d)|(?<!\d)(?<year>20\d{2})年(?!\d{1,2}月|底|末)|(?i:FY|fiscal year|budget)\s*(?<year>(?:19|20)\d{2})|(?<!\d)(?<year>(?:19|20)\d{2})(?:[-/]\d{2,4})?\s+(?i:annual|budget)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    // 〇 is printed as a circle, a letter or a zero.
    [GeneratedRegex("二[〇○零ＯO0][一二三][〇○零ＯO0一二三四五六七八九](?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<!\d)[12]\d(?=年.{0,6}[预决]算)", RegexOptions.CultureInvariant)]
    private static partial Regex Short();
}
