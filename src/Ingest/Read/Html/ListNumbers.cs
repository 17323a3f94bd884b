using System.Globalization;
using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>The numbers of one list, as a browser prints them (CSS Counter Styles Level 3). Bullets are marks, not text.</summary>
internal sealed class ListNumbers
{
    private const string Digits = "零一二三四五六七八九";
    private readonly string _style;
    private readonly int _step;
    private int _next;

    /// <summary>Starts the list.</summary>
    public ListNumbers(IElement list)
    {
        bool ordered = list.LocalName == "ol";
        _style = InlineStyle.Of(list).ListStyle ?? (ordered ? ByType(list.GetAttribute("type")) ?? "decimal" : "disc");
        bool reversed = ordered && list.HasAttribute("reversed");
        _step = reversed ? -1 : 1;
        _next = (ordered ? Markup.Number(list, "start") : null)
            ?? (reversed ? list.Children.Count(c => c.LocalName == "li" && !InlineStyle.Of(c).Gone) : 1);
    }

    /// <summary>The next item's printed number with its stop, or null where it has none.</summary>
    public string? Next(IElement item, InlineStyle style)
    {
        if (style.Display is not (null or "list-item"))
            return null;
        int number = Markup.Number(item, "value") ?? _next;
        _next = number + _step;
        return Print(number, style.ListStyle ?? ByType(item.GetAttribute("type")) ?? _style);
    }

    private static string? ByType(string? type) => type switch
    {
        "1" => "decimal",
        "a" => "lower-alpha",
        "A" => "upper-alpha",
        "i" => "lower-roman",
        "I" => "upper-roman",
        _ => null,
    };

    private static string? Print(int number, string style) => style switch
    {
        "none" or "disc" or "circle" or "square" => null,
        "decimal-leading-zero" => number.ToString("00", CultureInfo.InvariantCulture) + ".",
        "lower-alpha" or "lower-latin" when number > 0 => Letters(number).ToLowerInvariant() + ".",
        "upper-alpha" or "upper-latin" when number > 0 => Letters(number) + ".",
        "lower-roman" when number is > 0 and < 4000 => Roman(number).ToLowerInvariant() + ".",
        "upper-roman" when number is > 0 and < 4000 => Roman(number) + ".",
        "cjk-ideographic" or "simp-chinese-informal" or "trad-chinese-informal" when number is > 0 and < 100 => Chinese(number) + "、",
        _ => number.ToString(CultureInfo.InvariantCulture) + ".",
    };

    private static string Letters(int number)
    {
        string letters = "";
        for (; number > 0; number = (number - 1) / 26)
            letters = (char)('A' + (number - 1) % 26) + letters;
        return letters;
    }

    private static string Roman(int number)
    {
        (int, string)[] signs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        string roman = "";
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
                roman += sign;
        }
        return roman;
    }

    private static string Chinese(int number)
    {
        int tens = number / 10, ones = number % 10;
        return (tens > 1 ? Digits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Digits[ones].ToString() : "");
    }
}
