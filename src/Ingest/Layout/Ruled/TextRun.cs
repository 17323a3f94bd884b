using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>Letters drawn side by side without a gap, such as a word or a number: what goes into a cell as one.</summary>
/// <param name="From">First letter's index on the page.</param>
/// <param name="To">Index behind the last letter, spaces that follow included.</param>
/// <param name="Left">Left edge of the visible letters.</param>
/// <param name="Top">Top edge of the highest.</param>
/// <param name="Right">Right edge of the visible letters.</param>
/// <param name="Bottom">Bottom edge of the lowest.</param>
/// <param name="Baseline">Of the first letter.</param>
/// <param name="Size">Of the first letter, in points.</param>
internal readonly record struct TextRun(int From, int To, float Left, float Top, float Right, float Bottom, float Baseline, float Size)
{
    // Letters of one word stand closer than this share of the size, and overlap less than that.
    private const float Gap = 0.3f, Overlap = 0.35f;

    public float CenterX => (Left + Right) / 2;

    public float CenterY => (Top + Bottom) / 2;

    /// <summary>The page's letters as runs, in the order in which they are drawn.</summary>
    public static List<TextRun> All(IReadOnlyList<Glyph> glyphs)
    {
        var runs = new List<TextRun>(glyphs.Count / 4 + 1);
        int from = 0;
        for (int i = 1; i <= glyphs.Count; i++)
        {
            if (i < glyphs.Count && Continues(glyphs[i - 1], glyphs[i]))
                continue;
            if (i > from)
                runs.Add(Of(glyphs, from, i));
            from = i;
        }
        return runs;
    }

    /// <summary>The run of some letters that stand side by side.</summary>
    public static TextRun Of(IReadOnlyList<Glyph> glyphs, int from, int to)
    {
        Glyph first = glyphs[from];
        float left = first.Left, top = first.Top, right = first.Right, bottom = first.Bottom;
        for (int i = from + 1; i < to; i++)
        {
            Glyph glyph = glyphs[i];
            if (glyph.IsSpace)
                continue;
            left = Math.Min(left, glyph.Left);
            top = Math.Min(top, glyph.Top);
            right = Math.Max(right, glyph.Right);
            bottom = Math.Max(bottom, glyph.Bottom);
        }
        return new TextRun(from, to, left, top, right, bottom, first.Baseline, first.Size);
    }

    // A space ends a run and belongs to it; letters turned sideways follow each other downwards or upwards and stand alone here.
    private static bool Continues(in Glyph last, in Glyph next)
    {
        if (last.IsSpace && !next.IsSpace)
            return false;
        float size = next.Size, gap = next.Left - last.Right;
        return gap <= Gap * size && gap >= -Overlap * size && Math.Abs(last.Baseline - next.Baseline) < 0.15f * size
            && Math.Abs(last.Size - size) < 0.2f * size && ((last.Style ^ next.Style) & GlyphStyle.Direction) == 0;
    }
}
