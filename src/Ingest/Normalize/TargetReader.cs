using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>
/// Reads a target value: <c>[≥≤&gt;&lt;=]? number unit</c>, a range, a point in time, or words. A number without a sign is exact;
/// <c>≤12月</c> is a deadline in December and no duration.
/// </summary>
internal static partial class TargetReader
{
    private const int LongestFigure = 60, MostDigits = 24;

    /// <summary>The typed target of a printed value; null for a blank.</summary>
    /// <param name="printed">The value, with sign and unit where they stand in one cell.</param>
    /// <param name="sign">The sign where it has a column of its own (指标性质); words that are none (定性, 正向指标) say nothing of the value.</param>
    /// <param name="unit">The unit where it has a column of its own (度量单位).</param>
    public static Target? Read(string printed, string? sign = null, string? unit = null)
    {
        string text = Folded.Prose(printed).Trim();
        if (text.Length == 0)
            return null;
        unit = unit is null or "/" or "-" or "—" or "无" ? null : Folded.Label(unit);
        // A sentence is no figure.
        if (text.Length > LongestFigure)
            return Words(text, unit);
        string joined = WithUnit(WithSign(text, sign), unit);
        string value = Narrow(joined);
        if (TargetRange.Read(value) is (decimal low, decimal high, string rangeUnit))
            return new Target { Text = joined, Kind = TargetKind.Quantitative, Operator = ">=", Value = low, Upper = high, Unit = rangeUnit.Length > 0 ? rangeUnit : null };
        string? operation = TargetSigns.Take(ref value);
        if (Date().Match(value) is { Success: true } date)
            return Deadline(joined, operation, date);
        Match number = Quantity().Match(value);
        if (!number.Success || number.Groups["value"].Length > MostDigits || Inexact(number.Groups["unit"].ValueSpan)
            || !decimal.TryParse(number.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount))
            return Words(WithSign(text, sign), unit);
        string printedUnit = number.Groups["unit"].Value;
        bool isMonth = printedUnit is "月" or "月份" && amount is >= 1 and <= 12 && amount == decimal.Truncate(amount);
        return new Target
        {
            Text = joined,
            Kind = isMonth ? TargetKind.Deadline : TargetKind.Quantitative,
            Operator = operation ?? "=",
            Value = amount,
            Unit = printedUnit.Length > 0 ? printedUnit : null,
        };
    }

    private static Target Words(string text, string? unit) => new() { Text = text, Kind = TargetKind.Qualitative, Unit = unit is not null && !text.EndsWith(unit, StringComparison.Ordinal) ? unit : null };

    // About a hundred is not a hundred.
    private static bool Inexact(ReadOnlySpan<char> unit) => unit.EndsWith("左右") || unit.EndsWith("上下") || unit.EndsWith("不等") || unit.StartsWith("余") || unit.StartsWith("多");

    /// <summary>A date by which something is due: the month as value where the text has one.</summary>
    private static Target Deadline(string text, string? operation, Match date)
    {
        bool hasMonth = date.Groups["month"].Success;
        return new Target
        {
            Text = text,
            Kind = TargetKind.Deadline,
            Operator = operation ?? "<=",
            Value = hasMonth ? decimal.Parse(date.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) : null,
            Unit = hasMonth ? "月" : null,
        };
    }

    private static string WithSign(string text, string? sign) =>
        string.IsNullOrWhiteSpace(sign) || !TargetSigns.IsSign(Narrow(sign)) || TargetSigns.Begins(Narrow(text)) ? text : sign.Trim() + text;

    private static string WithUnit(string text, string? unit) => unit is null || text.EndsWith(unit, StringComparison.Ordinal) ? text : text + unit;

    private static string Narrow(string text)
    {
        var narrow = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
                narrow.Append(c == '﹪' ? '%' : Folded.Character(c));
        }
        return narrow.ToString();
    }

    // Square and cubic metres end in a digit: 500m2, 1.2万m3.
    [GeneratedRegex(@"^(?<value>-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(?<unit>[^\d,.;；，。、:：]{0,14}(?:(?<=m)[23])?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Quantity();

    // A year, a month with 前 or 底, a quarter: 2024年12月底前, 2024年底, 12月31日前, 6月底前, 第四季度. A bare 12月 goes by the number.
    [GeneratedRegex(@"^(?:于|在|至|截至|截止)?(?:(?:19|20)\d{2}年(?:度)?(?<month>\d{1,2})月(?:份)?(?:\d{1,2}[日号])?|(?:19|20)\d{2}[-./](?<month>\d{1,2})[-./]\d{1,2}|(?:19|20)\d{2}年度?(?:内)?|(?:当年|本年度?|每年|次年)?(?<month>\d{1,2})月(?:份)?(?=[底末前以之内\d])(?:\d{1,2}[日号])?|(?:当|本)?年度?(?=[底末内])|(?:(?:19|20)\d{2}年|当年)?第?[一二三四1-4]季度)[底末初内]?(?:之?前|以前)?(?:完成)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
