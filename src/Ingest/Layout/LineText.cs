using System.Text;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>The text of letters side by side.</summary>
internal static class LineText
{
    // A gap wider than this share of the size parts two words. CJK text has no words: only a gap that shows counts there.
    private const float LatinGap = 0.18f, CjkGap = 0.6f;

    // Where the page draws its spaces as letters, a gap inside of a word is loose spacing up to this share.
    private const float SpacedGap = 0.3f;

    // Digits of one number differ in size by less than this.
    private const float OtherSize = 0.8f;

    // Digits spread evenly are one number up to this gap, where no two gaps differ by more than Even.
    private const float SpreadGap = 0.6f, Even = 0.08f;

    // One letter in so many is a space where spaces are drawn: the longest words of any script on average.
    private const int SpaceEvery = 16;

    /// <summary>True where the text draws its spaces as letters.</summary>
    public static bool AreSpaced(IReadOnlyList<Glyph> glyphs)
    {
        int spaces = 0;
        for (int i = 0; i < glyphs.Count; i++)
            spaces += glyphs[i].IsSpace ? 1 : 0;
        return spaces * SpaceEvery > glyphs.Count;
    }

    /// <summary>The letters, already from left to right, as text: a gap is one space, layout spaces are folded.</summary>
    /// <param name="glyphs">Letters of one line.</param>
    /// <param name="spaced">True where the text draws its spaces as letters.</param>
    public static string Of(List<Glyph> glyphs, bool spaced = false)
    {
        var text = new StringBuilder(glyphs.Count + 8);
        int spreadFrom = -1, spreadTo = -1;
        for (int i = 0; i < glyphs.Count; i++)
        {
            Glyph glyph = glyphs[i];
            if (i > spreadTo && IsDigit(glyph))
                (spreadFrom, spreadTo) = (i, SpreadEnd(glyphs, i));
            if (i > 0 && !glyph.IsSpace && !glyphs[i - 1].IsSpace && IsGap(glyphs[i - 1], glyph, spaced) && !(i > spreadFrom && i <= spreadTo))
                text.Append(' ');
            text.Append(glyph.Text);
        }
        return VisibleText.Fold(text.ToString());
    }

    /// <summary>True for scripts written without spaces, and their punctuation.</summary>
    public static bool IsCjk(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\ufe30' and <= '\ufe4f' or >= '\uff00' and <= '\uffef' or >= '\ud840' and <= '\ud87f';

    private static bool IsGap(in Glyph last, in Glyph next, bool spaced)
    {
        char before = last.Text[^1], after = next.Text[0];
        // A footnote's mark behind a number is no digit of it.
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(after) && Math.Min(last.Size, next.Size) < OtherSize * Math.Max(last.Size, next.Size))
            return true;
        float share = IsCjk(before) || IsCjk(after) ? CjkGap : spaced && char.IsLetter(before) && char.IsLetter(after) ? SpacedGap : LatinGap;
        return next.Left - last.Right > share * Math.Min(last.Size, next.Size);
    }

    // The last letter of a number whose digits are spread evenly, three at least; the start where they are not.
    private static int SpreadEnd(List<Glyph> glyphs, int start)
    {
        int end = start;
        float least = float.MaxValue, most = float.MinValue;
        while (end + 1 < glyphs.Count && IsDigit(glyphs[end + 1]))
        {
            float gap = (glyphs[end + 1].Left - glyphs[end].Right) / glyphs[end].Size;
            (least, most) = (Math.Min(least, gap), Math.Max(most, gap));
            if (gap < LatinGap || gap > SpreadGap || most - least > Even)
                return start;
            end++;
        }
        return end - start >= 3 ? end : start;
    }

    private static bool IsDigit(in Glyph glyph) => char.IsAsciiDigit(glyph.Text[0]) || glyph.Text[0] is '.' or ',';
}
