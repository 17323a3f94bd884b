using Ingest.Read;

namespace Ingest.Layout;

/// <summary>Letters drawn one after the other along one baseline.</summary>
internal readonly record struct LineRun(int From, int To, float Left, float Top, float Right, float Bottom, float Baseline, float Size)
{
    /// <summary>The letters as runs, in the order in which they are drawn.</summary>
    public static List<LineRun> All(IReadOnlyList<Glyph> glyphs)
    {
        var runs = new List<LineRun>(glyphs.Count / 8 + 1);
        int from = 0;
        for (int i = 1; i <= glyphs.Count; i++)
        {
            if (i < glyphs.Count && Follows(glyphs[i - 1], glyphs[i]))
                continue;
            if (i > from)
                runs.Add(Of(glyphs, from, i));
            from = i;
        }
        return runs;
    }

    private static bool Follows(in Glyph last, in Glyph next) =>
        Math.Abs(last.Baseline - next.Baseline) < 0.1f && next.Left >= last.Right - 0.3f * last.Size && next.Left <= last.Right + last.Size && Math.Abs(last.Size - next.Size) < 0.1f;

    private static LineRun Of(IReadOnlyList<Glyph> glyphs, int from, int to)
    {
        Glyph first = glyphs[from];
        float left = first.Left, right = first.Right, top = first.Top, bottom = first.Bottom;
        for (int i = from + 1; i < to; i++)
        {
            Glyph glyph = glyphs[i];
            left = Math.Min(left, glyph.Left);
            right = Math.Max(right, glyph.Right);
            top = Math.Min(top, glyph.Top);
            bottom = Math.Max(bottom, glyph.Bottom);
        }
        return new LineRun(from, to, left, top, right, bottom, first.Baseline, first.Size);
    }
}
