using System.Globalization;
using System.Text;

namespace Ingest.Read;

/// <summary>What counts as a visible character, and how printed text is freed of layout spaces. The same in every reader.</summary>
public static class VisibleText
{
    /// <summary>Number of visible characters: Unicode scalar values that are neither white space, control nor format characters.</summary>
    public static long Count(ReadOnlySpan<char> text)
    {
        long count = 0;
        foreach (char c in text)
        {
            // A surrogate pair is one character: its low half does not count.
            if (c > ' ' && (c < '\u0080' ? c != '\u007f' : !char.IsLowSurrogate(c) && !IsInvisible(c)))
                count++;
        }
        return count;
    }

    /// <summary>
    /// Folds layout spaces: every run of white space (no-break and ideographic spaces too) becomes one space, or one line feed
    /// where the run holds a line feed; none stays at the ends of a line. Invisible characters (control, format, soft hyphen,
    /// zero width) are dropped.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (IsFolded(text))
            return text.Length == 0 ? "" : new string(text);
        var folded = new StringBuilder(text.Length);
        bool space = false, line = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                line |= c == '\n';
            }
            else if (!IsInvisible(c))
            {
                if (space && folded.Length > 0)
                    folded.Append(line ? '\n' : ' ');
                space = line = false;
                folded.Append(c);
            }
        }
        return folded.ToString();
    }

    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        char last = ' ';
        foreach (char c in text)
        {
            if (c == ' ' ? last is ' ' or '\n' : char.IsWhiteSpace(c) || IsInvisible(c))
                return false;
            last = c;
        }
        return text.Length == 0 || last != ' ';
    }

    private static bool IsInvisible(char c)
    {
        // The CJK blocks, nearly all of the text, need no look-up.
        if (c is >= '\u2e80' and < '\ue000')
            return c == '\u3000';
        return char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
    }
}
