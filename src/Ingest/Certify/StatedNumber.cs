using System.Globalization;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Certify;

/// <summary>Finds where in a paragraph a stated number is printed, so that it can be framed.</summary>
internal static class StatedNumber
{
    /// <summary>Around the first place where the number stands whole; null where it is not found, or runs over two lines.</summary>
    /// <param name="page">The page, upright.</param>
    /// <param name="paragraph">Where the paragraph stands.</param>
    /// <param name="value">The number with the digits printed; separators do not count.</param>
    public static Box? Find(PrintedPage page, Box paragraph, decimal? value)
    {
        if (value is not decimal number)
            return null;
        Glyph[] letters = [.. page.Glyphs.Where(glyph => glyph.Text.Length == 1 && !glyph.IsSpace && glyph.Text[0] is not (',' or '，') && Holds(paragraph, glyph))];
        string text = string.Concat(letters.Select(static glyph => glyph.Text)), wanted = number.ToString(CultureInfo.InvariantCulture);
        for (int at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            int end = at + wanted.Length;
            // 9.00 is no part of 19.00, nor of 9.001.
            if ((at > 0 && IsOfNumber(text[at - 1])) || (end < text.Length && IsOfNumber(text[end])) || letters[at].Baseline != letters[end - 1].Baseline)
                continue;
            (float left, float top) = (letters[at].Left, letters[at].Top);
            return new Box(left - 1, top - 1, letters[end - 1].Right - left + 2, letters[end - 1].Bottom - top + 2);
        }
        return null;
    }

    private static bool Holds(in Box box, in Glyph glyph) =>
        glyph.CenterX >= box.Left && glyph.CenterX <= box.Left + box.Width && glyph.CenterY >= box.Top && glyph.CenterY <= box.Top + box.Height;

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c == '.';
}
