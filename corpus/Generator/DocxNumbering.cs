using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Corpus;

/// <summary>A number taken off a paragraph: its list level from 0, and the text that stays.</summary>
internal sealed record DocxNumber(int Level, string Rest);

/// <summary>
/// Takes typed numbers off paragraphs so that Word's automatic numbering prints them instead: 一、 at level 0, （一） at 1, 1． at 2.
/// It counts along as Word would and refuses a source whose typed numbers Word would print differently.
/// </summary>
internal sealed partial class DocxNumbering
{
    private const string Digits = "零一二三四五六七八九";

    private readonly int[] _counts = new int[3];

    public DocxNumber? Take(string text)
    {
        Match match = Typed().Match(text);
        if (!match.Success)
            return null;
        int level = match.Groups[1].Success ? 0 : match.Groups[2].Success ? 1 : 2;
        int count = ++_counts[level];
        Array.Clear(_counts, level + 1, _counts.Length - level - 1);
        string printed = level switch { 0 => Chinese(count) + "、", 1 => "（" + Chinese(count) + "）", _ => count.ToString(CultureInfo.InvariantCulture) + "．" };
        return printed == match.Value
            ? new DocxNumber(level, text[match.Length..])
            : throw new FormatException($"'{text}' begins with {match.Value} where Word's automatic numbering prints {printed}.");
    }

    private static string Chinese(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + (number > 10 ? Digits[number % 10] : ""),
        _ => $"{Digits[number / 10]}十" + (number % 10 > 0 ? Digits[number % 10] : ""),
    };

    [GeneratedRegex(@"^(?:([一二三四五六七八九十]+)、|（([一二三四五六七八九十]+)）|(\d+)．)")]
    private static partial Regex Typed();
}
