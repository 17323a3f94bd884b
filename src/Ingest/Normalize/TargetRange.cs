using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Normalize;

/// <summary>Reads a target that is a range, both ends included: <c>80-90%</c>, <c>3至5天</c>, <c>≥95%且≤100%</c>.</summary>
internal static partial class TargetRange
{
    /// <summary>Both ends and the unit; null for anything else, and where the first end is not the lower (<c>2024-1</c> is no range).</summary>
    public static (decimal Low, decimal High, string Unit)? Read(string value)
    {
        if (value.AsSpan().IndexOfAny("-~～—–至到且，,") <= 0)
            return null;
        Match match = Range().Match(value);
        if (!match.Success)
            match = Both().Match(value);
        if (!match.Success || !Number(match.Groups["low"], out decimal low) || !Number(match.Groups["high"], out decimal high) || low >= high)
            return null;
        (string first, string unit) = (match.Groups["first"].Value, match.Groups["unit"].Value);
        // 1-12月 is a stretch of the year and 5%-8天 nothing.
        return unit is "月" or "月份" || (first.Length > 0 && first != unit) ? null : (low, high, unit);
    }

    private static bool Number(Group group, out decimal number) => decimal.TryParse(group.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^(?<low>\d{1,12}(?:\.\d{1,6})?)(?<first>[%‰]|[\u4e00-\u9fff]{1,4}?)?[-~～—–至到]{1,2}(?<high>\d{1,12}(?:\.\d{1,6})?)(?<unit>[^\d,.;；，。、:：\-]{0,14})$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^[≥≧⩾](?<low>\d{1,12}(?:\.\d{1,6})?)(?<first>[^\d,;；，。、:：且≤]{0,8}?)(?:[，,]?并?且|[，,])?[≤≦⩽](?<high>\d{1,12}(?:\.\d{1,6})?)(?<unit>[^\d,.;；，。、:：]{0,14})$", RegexOptions.CultureInvariant)]
    private static partial Regex Both();
}
