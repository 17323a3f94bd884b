using System.Text;

namespace Ingest.Read.Pdf;

/// <summary>Text out of a font as a reader of the page would write it.</summary>
internal static class PrintedText
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>False for what means nothing: no text, control characters, halves of pairs, noncharacters, U+FFFD.</summary>
    public static bool IsText(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(c) || c is '\ufffd' or '\ufffe' or '\uffff' || (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is >= '\u007f' and < '\u00a0')
                return false;
        }
        return true;
    }

    /// <summary>
    /// Ligatures taken apart, a soft hyphen that is printed made a hyphen, white space made a space, marks without width dropped. A letter
    /// that a font's map writes with a space beside it (" ." for a leader's dot) is that letter.
    /// </summary>
    public static string Of(string text)
    {
        if (text.Length == 1)
            return Of(text[0]);
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
            plain.Append(Of(c));
        string all = plain.ToString(), visible = all.Trim();
        return visible.Length > 0 ? visible : all;
    }

    private static string Of(char c) => c switch
    {
        >= '\ufb00' and <= '\ufb06' => Ligatures[c - '\ufb00'],
        '\u00ad' => "-",
        '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u200e' or '\u200f' => "",
        _ => char.IsWhiteSpace(c) ? (c == '\u3000' ? "\u3000" : " ") : c.ToString(),
    };
}
