using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>
/// Reads a target value: <c>[≥≤&gt;&lt;=]? number unit</c>, a date, or words. A number without a sign is exact; <c>≤12月</c> is a
/// deadline in December and no duration.
/// </summary>
internal static partial class TargetReader
{
    private const int LongestFigure = 60, MostDigits = 24;

    private static readonly (string Printed, string Operator)[] Words =
    [
        ("大于等于", ">="), ("大于或等于", ">="), ("不少于", ">="), ("不低于", ">="), ("不小于", ">="), ("至少", ">="),
        ("小于等于", "<="), ("小于或等于", "<="), ("不超过", "<="), ("不高于", "<="), ("不大于", "<="), ("不多于", "<="), ("最多", "<="), ("控制在", "<="),
        ("大于", ">"), ("高于", ">"), ("超过", ">"), ("多于", ">"), ("小于", "<"), ("低于", "<"), ("少于", "<"), ("等于", "="),
        ("≥", ">="), ("≧", ">="), ("⩾", ">="), (">=", ">="), ("≤", "<="), ("≦", "<="), ("⩽", "<="), ("<=", "<="), ("＞", ">"), (">", ">"),
        ("＜", "<"), ("<", "<"), ("﹦", "="), ("＝", "="), ("=", "="),
    ];

    /// <summary>The typed target of a printed value; null for a blank.</summary>
    /// <param name="printed">The value, with sign and unit where they stand in one cell.</param>
    /// <param name="sign">The sign where it has a column of its own (指标性质).</param>
    /// <param name="unit">The unit where it has a column of its own (度量单位).</param>
    public static Target? Read(string printed, string? sign = null, string? unit = null)
    {
        string text = Folded.Prose(printed).Trim();
        if (text.Length == 0)
            return null;
        // A sentence is no figure.
        if (text.Length > LongestFigure)
            return new Target { Text = text, Kind = TargetKind.Qualitative };
        string joined = Join(sign, text, unit);
        string value = Narrow(joined);
        string? operation = TakeOperator(ref value);
        if (value.EndsWith("以内", StringComparison.Ordinal) || value.EndsWith("以下", StringComparison.Ordinal))
            (value, operation) = (value[..^2], operation ?? "<=");
        else if (value.EndsWith("以上", StringComparison.Ordinal))
            (value, operation) = (value[..^2], operation ?? ">=");

        Match date = Date().Match(value);
        if (date.Success)
            return Deadline(joined, operation, date);
        Match number = Quantity().Match(value);
        if (!number.Success || number.Groups["value"].Length > MostDigits || !decimal.TryParse(number.Groups["value"].ValueSpan.ToString().Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount))
            return new Target { Text = joined, Kind = TargetKind.Qualitative };
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

    private static string Join(string? sign, string text, string? unit)
    {
        string joined = string.IsNullOrWhiteSpace(sign) || text.StartsWith(sign, StringComparison.Ordinal) || sign is "定性" ? text : sign + text;
        return string.IsNullOrWhiteSpace(unit) || joined.EndsWith(unit, StringComparison.Ordinal) || unit is "/" or "-" or "无" ? joined : joined + unit;
    }

    private static string? TakeOperator(ref string value)
    {
        foreach ((string printed, string operation) in Words)
        {
            if (!value.StartsWith(printed, StringComparison.Ordinal) || value.Length == printed.Length)
                continue;
            value = value[printed.Length..];
            return operation;
        }
        return null;
    }

    private static string Narrow(string text)
    {
        var narrow = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
                narrow.Append(Folded.Character(c));
        }
        return narrow.ToString();
    }

    [GeneratedRegex(@"^(?<value>-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(?<unit>[^\d,.;；，。、:：]{0,14})$", RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();

    // A year, or a month with 前 or 底: 2024年12月底前, 2024年底, 12月31日前, 6月底前. A bare 12月 goes by the number.
    [GeneratedRegex(@"^(?:(?:19|20)\d{2}年(?:度)?(?<month>\d{1,2})月(?:份)?(?:\d{1,2}[日号])?|(?:19|20)\d{2}年(?:度)?(?=[底末前])|(?<month>\d{1,2})月(?:份)?(?=[底末前\d])(?:\d{1,2}[日号])?|年(?=[底末]))[底末]?(?:之?前|以前)?(?:完成)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
