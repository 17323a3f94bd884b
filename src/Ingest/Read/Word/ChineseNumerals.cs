using System.Globalization;
using System.Text;

namespace Ingest.Read.Word;

/// <summary>Numbers in Chinese characters.</summary>
internal static class ChineseNumerals
{
    private const string Plain = "零一二三四五六七八九";

    /// <summary>一, 十, 十一, 二十, 一百零一: ten to nineteen without the leading 一.</summary>
    public static string Counting(int number)
    {
        string counted = Counted(number, Plain, "十百千", "万", withZero: true);
        return number is >= 10 and < 20 ? counted[1..] : counted;
    }

    /// <summary>一, 十, 十一, 百, 百一: no 一 before a place, and no zero between.</summary>
    public static string JapaneseCounting(int number)
    {
        string counted = Counted(number, "〇一二三四五六七八九", "十百千", "万", withZero: false);
        return number < 10_000 ? counted.Replace("一十", "十", StringComparison.Ordinal).Replace("一百", "百", StringComparison.Ordinal).Replace("一千", "千", StringComparison.Ordinal) : counted;
    }

    /// <summary>壹, 壹拾, 壹佰: as on cheques.</summary>
    public static string Legal(int number, string digits, string tenThousand) => Counted(number, digits, "拾佰仟", tenThousand, withZero: true);

    /// <summary>Digit by digit: 一〇 for ten, １０ in full width.</summary>
    public static string Digits(int number, string digits)
    {
        var printed = new StringBuilder();
        foreach (char c in number.ToString(CultureInfo.InvariantCulture))
            printed.Append(char.IsAsciiDigit(c) ? digits[c - '0'] : c);
        return printed.ToString();
    }

    private static string Counted(int number, string digits, string places, string tenThousand, bool withZero)
    {
        if (number is < 0 or >= 100_000_000)
            return number.ToString(CultureInfo.InvariantCulture);
        if (number == 0)
            return digits[..1];
        var printed = new StringBuilder();
        int high = number / 10_000, low = number % 10_000;
        if (high > 0)
        {
            AppendThousands(printed, high, digits, places, withZero);
            printed.Append(tenThousand);
            if (withZero && low is > 0 and < 1000)
                printed.Append(digits[0]);
        }
        AppendThousands(printed, low, digits, places, withZero);
        return printed.ToString();
    }

    private static void AppendThousands(StringBuilder printed, int number, string digits, string places, bool withZero)
    {
        bool begun = false, gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10)
        {
            int digit = number / unit % 10;
            if (digit == 0)
            {
                gap = begun;
                continue;
            }
            if (gap && withZero)
                printed.Append(digits[0]);
            printed.Append(digits[digit]);
            if (place > 0)
                printed.Append(places[place - 1]);
            (begun, gap) = (true, false);
        }
    }
}
