using System.Globalization;

namespace Ingest.Read.Word;

/// <summary>Prints a list's number in one of the formats of ISO/IEC 29500-1 §17.18.59.</summary>
internal static class NumberFormats
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>Prints the number; false where the format is not known and the number was printed as 1, 2, 3.</summary>
    public static bool TryFormat(int number, string format, string? pattern, out string printed)
    {
        string plain = number.ToString(CultureInfo.InvariantCulture);
        string? known = format switch
        {
            "decimal" or "decimalHalfWidth" => plain,
            "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" => ChineseNumerals.Counting(number),
            "japaneseCounting" => ChineseNumerals.JapaneseCounting(number),
            "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" => ChineseNumerals.Digits(number, "〇一二三四五六七八九"),
            "chineseLegalSimplified" => ChineseNumerals.Legal(number, "零壹贰叁肆伍陆柒捌玖", "万"),
            "ideographLegalTraditional" => ChineseNumerals.Legal(number, "零壹貳參肆伍陸柒捌玖", "萬"),
            "decimalFullWidth" or "decimalFullWidth2" => ChineseNumerals.Digits(number, "０１２３４５６７８９"),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number) ?? plain,
            "decimalEnclosedParen" => number is >= 1 and <= 20 ? ((char)('⑴' + number - 1)).ToString() : $"({plain})",
            "decimalEnclosedFullstop" => number is >= 1 and <= 20 ? ((char)('⒈' + number - 1)).ToString() : $"{plain}.",
            "ideographEnclosedCircle" => number is >= 1 and <= 10 ? ((char)('㊀' + number - 1)).ToString() : ChineseNumerals.Counting(number),
            "ideographTraditional" => number is >= 1 and <= 10 ? Stems[number - 1].ToString() : plain,
            "ideographZodiac" => number is >= 1 and <= 12 ? Branches[number - 1].ToString() : plain,
            "ideographZodiacTraditional" => number is >= 1 and <= 60 ? $"{Stems[(number - 1) % 10]}{Branches[(number - 1) % 12]}" : plain,
            "upperLetter" => Letters(number, 'A') ?? plain,
            "lowerLetter" => Letters(number, 'a') ?? plain,
            "upperRoman" => Roman(number) ?? plain,
            "lowerRoman" => Roman(number)?.ToLowerInvariant() ?? plain,
            "decimalZero" => number is >= 0 and < 10 ? $"0{plain}" : plain,
            "numberInDash" => $"- {plain} -",
            "hex" => number.ToString("X", CultureInfo.InvariantCulture),
            "ordinal" => plain + OrdinalEnding(number),
            "custom" => Custom(plain, pattern),
            "none" or "bullet" => "",
            _ => null,
        };
        printed = known ?? plain;
        return known is not null;
    }

    private static string? Circled(int number) => number switch
    {
        0 => "⓪",
        >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
        >= 36 and <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => null,
    };

    // After z comes aa, then bb: Word repeats the letter. 30 letters is where it stops here, against absurd start numbers.
    private static string? Letters(int number, char first) =>
        number is >= 1 and <= 780 ? new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1) : null;

    private static string? Roman(int number)
    {
        if (number is < 1 or > 3999)
            return null;
        ReadOnlySpan<(int Value, string Sign)> signs =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        string roman = "";
        foreach ((int value, string sign) in signs)
        {
            for (; number >= value; number -= value)
                roman += sign;
        }
        return roman;
    }

    private static string OrdinalEnding(int number) => (number % 100) is >= 11 and <= 13
        ? "th"
        : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    // Word's own custom formats are runs of zeros: "001, 002, 003, ...".
    private static string? Custom(string plain, string? pattern)
    {
        string first = pattern?.Split(',')[0].Trim() ?? "";
        return first.Length is > 0 and <= 10 && first.TrimStart('0') == "1" ? plain.PadLeft(first.Length, '0') : null;
    }
}
