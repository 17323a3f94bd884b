using System.Text;

namespace Ingest.Layout;

/// <summary>Tells whether a line break has cut a number in two: 18,976.|76 and 1,234,5|67.89 are one, 12.50|13.75 and 2007|2008 are two.</summary>
internal static class CutNumber
{
    // Letters of a code that is wide enough to be cut: a credit code has 18, a project code 21.
    private const int ShortestCode = 12;

    /// <summary>True where the end of a text and the start of the next line are one number.</summary>
    public static bool IsOne(StringBuilder text, string next)
    {
        int start = text.Length;
        while (start > 0 && IsPart(text[start - 1]))
            start--;
        int end = 0;
        while (end < next.Length && IsPart(next[end]))
            end++;
        string head = text.ToString(start, text.Length - start), tail = next[..end];
        if (tail.Length == 0)
            return next[0] == '%' && char.IsAsciiDigit(head[^1]);
        // A full stop or comma that ends a sentence at the line's end.
        if (end < next.Length && char.IsAsciiLetter(next[end]))
            return false;
        string whole = (head + tail).TrimEnd('.', ',');
        return IsNumber(whole) && (whole.Contains('.') || whole.Contains(',') || !(IsYear(head) && IsYear(tail)));
    }

    /// <summary>True where the end of a text and the start of the next line are one code of digits and capitals, such as a project's.</summary>
    public static bool IsCode(StringBuilder text, string next)
    {
        int head = 0, tail = 0, digits = 0, letters = 0;
        for (; head < text.Length && Count(text[text.Length - 1 - head]); head++) { }
        if (head < ShortestCode / 2 || (head < text.Length && char.IsAsciiLetter(text[text.Length - 1 - head])))
            return false;
        for (; tail < next.Length && Count(next[tail]); tail++) { }
        return tail > 0 && (tail == next.Length || !char.IsAsciiLetter(next[tail])) && head + tail >= ShortestCode && letters > 0 && digits > letters;

        bool Count(char c)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsAsciiLetterUpper(c) ? 1 : 0;
            return char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c);
        }
    }

    // Digits in groups of three or without groups, and one fraction of up to six digits.
    private static bool IsNumber(string text)
    {
        int point = text.IndexOf('.');
        string whole = point < 0 ? text : text[..point], fraction = point < 0 ? "" : text[(point + 1)..];
        if (whole.Length == 0 || fraction.Length > 6 || fraction.AsSpan().ContainsAnyExceptInRange('0', '9') || (point >= 0 && fraction.Length == 0))
            return false;
        string[] groups = whole.Split(',');
        for (int i = 0; i < groups.Length; i++)
        {
            bool length = groups.Length == 1 || (i == 0 ? groups[i].Length is >= 1 and <= 3 : groups[i].Length == 3);
            if (!length || groups[i].AsSpan().ContainsAnyExceptInRange('0', '9'))
                return false;
        }
        return true;
    }

    private static bool IsYear(string text) => text.Length == 4 && (text.StartsWith("19", StringComparison.Ordinal) || text.StartsWith("20", StringComparison.Ordinal));

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '.' or ',';
}
