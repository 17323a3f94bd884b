using Ingest.Read;

namespace Ingest.Layout.Aligned;

/// <summary>Parts lines into words.</summary>
internal static class WordBuilder
{
    // A gap wider than this share of the size parts two words; scripts without spaces part at wider gaps only.
    private const float LatinGap = 0.18f, CjkGap = 0.6f;

    // Word processors set a quarter of the size between a figure and CJK text; more parts a column's figure from the next one's text.
    private const float FigureGap = 0.35f;

    // Leader dots stand apart: up to this share of the size they are one leader.
    private const float DotGap = 2f;

    public static List<Word> Of(TextLine line)
    {
        var words = new List<Word>();
        IReadOnlyList<Glyph> glyphs = line.Glyphs;
        int from = -1, last = -1;
        for (int i = 0; i < glyphs.Count; i++)
        {
            Glyph glyph = glyphs[i];
            if (IsBlank(glyph))
                continue;
            if (from >= 0 && Parts(glyphs, last, i, line.Size))
            {
                words.Add(Of(line, from, last + 1));
                from = -1;
            }
            if (from < 0)
                from = i;
            last = i;
        }
        if (from >= 0)
            words.Add(Of(line, from, last + 1));
        return words;
    }

    private static bool Parts(IReadOnlyList<Glyph> glyphs, int last, int next, float size)
    {
        Glyph a = glyphs[last], b = glyphs[next];
        float gap = b.Left - a.Right;
        bool isDot = IsDot(a), isNextDot = IsDot(b);
        if (isDot && isNextDot && gap < DotGap * size)
            return false;
        // The first of a row of dots begins the leader; behind the last dot stands the number.
        if (isDot != isNextDot && IsLeaderSide(glyphs, last, next))
            return true;
        if (next - last > 1 && gap > 0.05f * size)
            return true;
        bool isCjk = LineText.IsCjk(a.Text[^1]), isNextCjk = LineText.IsCjk(b.Text[0]);
        float share = isNextCjk && char.IsAsciiDigit(a.Text[^1]) ? FigureGap : isCjk || isNextCjk ? CjkGap : LatinGap;
        return gap > share * Math.Min(a.Size, b.Size);
    }

    // Four dots in a row on the side of the dot: less is a full stop or an ellipsis.
    private static bool IsLeaderSide(IReadOnlyList<Glyph> glyphs, int last, int next)
    {
        int step = IsDot(glyphs[next]) ? 1 : -1, dots = 0;
        for (int i = step > 0 ? next : last; i >= 0 && i < glyphs.Count && dots < 4; i += step)
        {
            if (IsBlank(glyphs[i]))
                continue;
            if (!IsDot(glyphs[i]))
                break;
            dots += glyphs[i].Text[0] == '…' ? 3 : 1;
        }
        return dots >= 4;
    }

    // A glyph may stand for a space and the letter behind it.
    private static bool IsBlank(in Glyph glyph) => glyph.IsSpace && (glyph.Text.Length == 1 || string.IsNullOrWhiteSpace(glyph.Text));

    private static bool IsDot(in Glyph glyph) => glyph.Text[0] is '.' or '…' or '‥' or '·' or '．';

    private static Word Of(TextLine line, int from, int to)
    {
        IReadOnlyList<Glyph> glyphs = line.Glyphs;
        float left = glyphs[from].Left, right = glyphs[from].Right;
        for (int i = from + 1; i < to; i++)
        {
            left = Math.Min(left, glyphs[i].Left);
            right = Math.Max(right, glyphs[i].Right);
        }
        bool isCjk = LineText.IsCjk(glyphs[from].Text[0]) || LineText.IsCjk(glyphs[to - 1].Text[^1]);
        return new Word(line, from, to, left, right, WordKinds.Of(glyphs, from, to), isCjk);
    }
}
