using System.Globalization;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Reads a printed figure as an exact decimal with the digits printed.</summary>
internal static class Numbers
{
    private const int LongestFigure = 32;

    /// <summary>Digits of the longest figure that is read: fifteen before the point and three behind hold a hundred national budgets; more would overflow sums in 元.</summary>
    public const int MostDigits = 19;

    /// <summary>The number, or null where the text is none. Separators, full-width digits, △ and parentheses for negatives are understood.</summary>
    public static decimal? Read(string printed)
    {
        if (printed.Length is 0 or > LongestFigure)
            return null;
        Span<char> digits = stackalloc char[LongestFigure];
        int length = 0;
        bool negative = false, parentheses = false, point = false;
        for (int i = 0; i < printed.Length; i++)
        {
            char c = Folded.Character(printed[i]);
            switch (c)
            {
                case >= '0' and <= '9':
                    digits[length++] = c;
                    break;
                case '.' when !point && length > 0:
                    point = true;
                    digits[length++] = c;
                    break;
                case ',' or '，' when length > 0 && !point && IsGroup(printed, i):
                    break;
                case '-' or '−' or '△' or '▲' when length == 0 && !negative:
                    negative = true;
                    break;
                case '(' or '（' when i == 0:
                    parentheses = true;
                    break;
                case ')' or '）' when parentheses && i == printed.Length - 1:
                    negative = true;
                    break;
                case '¥' or '￥' when length == 0:
                    break;
                case ' ' when length == 0 || i == printed.Length - 1:
                    break;
                default:
                    return null;
            }
        }
        if (length > MostDigits || length == 0 || digits[length - 1] == '.' || (parentheses && !negative))
            return null;
        if (!decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
            return null;
        return negative ? -value : value;
    }

    /// <summary>True for what stands in a figure's place and says that there is none: a dash, a slash, 无.</summary>
    public static bool IsNone(string printed) => printed.Length <= 4 && printed is "-" or "—" or "－" or "–" or "--" or "——" or "/" or "／" or "无" or "…" or "……";

    /// <summary>A figure with or without a percent sign.</summary>
    public static decimal? ReadPercent(string printed) => Read(printed.TrimEnd('%', '％', ' '));

    // A separator stands before exactly three digits, or it is none.
    private static bool IsGroup(string printed, int at)
    {
        int digits = 0;
        for (int i = at + 1; i < printed.Length && char.IsAsciiDigit(Folded.Character(printed[i])); i++)
            digits++;
        return digits == 3;
    }
}
