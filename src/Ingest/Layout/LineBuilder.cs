using System.Text;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>Gathers letters into lines. Letters come as the file draws them: runs along one baseline, which are then laid side by side.</summary>
internal static class LineBuilder
{
    // Two letters stand on one line where their baselines differ by less than this share of the smaller size.
    private const float BaselineShare = 0.35f;

    // A raised or lowered letter (superscript, footnote mark) belongs to a line that covers this share of its height.
    private const float CoverShare = 0.55f;

    /// <summary>The lines, from the top, each from left to right.</summary>
    public static List<TextLine> Build(IReadOnlyList<Glyph> glyphs)
    {
        var runs = Runs(glyphs);
        runs.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Left.CompareTo(b.Left));
        var open = new List<OpenLine>();
        var lines = new List<TextLine>();
        // The large letters make the lines; small ones then join them or make lines of their own.
        foreach (Run run in runs)
        {
            OpenLine? home = null;
            for (int i = open.Count - 1; i >= 0; i--)
            {
                OpenLine line = open[i];
                if (line.Bottom < run.Top - run.Size)
                    break;
                if (line.Takes(run))
                {
                    home = line;
                    break;
                }
            }
            if (home is null)
                open.Add(home = new OpenLine());
            home.Add(run);
        }
        foreach (OpenLine line in open)
        {
            if (line.Close(glyphs) is { } closed)
                lines.Add(closed);
        }
        lines.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Left.CompareTo(b.Left));
        return lines;
    }

    private static List<Run> Runs(IReadOnlyList<Glyph> glyphs)
    {
        var runs = new List<Run>();
        int from = 0;
        for (int i = 1; i <= glyphs.Count; i++)
        {
            if (i < glyphs.Count && Follows(glyphs[i - 1], glyphs[i]))
                continue;
            if (i > from)
                runs.Add(Run.Of(glyphs, from, i));
            from = i;
        }
        return runs;
    }

    private static bool Follows(in Glyph last, in Glyph next) =>
        Math.Abs(last.Baseline - next.Baseline) < 0.1f && next.Left >= last.Right - 0.3f * last.Size && next.Left <= last.Right + last.Size && Math.Abs(last.Size - next.Size) < 0.1f;

    private readonly record struct Run(int From, int To, float Left, float Top, float Right, float Bottom, float Baseline, float Size)
    {
        public static Run Of(IReadOnlyList<Glyph> glyphs, int from, int to)
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
            return new Run(from, to, left, top, right, bottom, first.Baseline, first.Size);
        }
    }

    private sealed class OpenLine
    {
        private readonly List<Run> _runs = [];
        private float _baseline, _size, _top;

        public float Bottom { get; private set; } = float.MinValue;

        public bool Takes(Run run)
        {
            float smaller = Math.Min(_size, run.Size);
            if (Math.Abs(_baseline - run.Baseline) <= BaselineShare * smaller)
                return true;
            float shared = Math.Min(Bottom, run.Bottom) - Math.Max(_top, run.Top);
            return run.Size < 0.8f * _size && shared >= CoverShare * (run.Bottom - run.Top);
        }

        public void Add(Run run)
        {
            if (_runs.Count == 0 || run.Size > _size)
                (_baseline, _size, _top) = (run.Baseline, run.Size, run.Top);
            Bottom = Math.Max(Bottom, run.Bottom);
            _runs.Add(run);
        }

        public TextLine? Close(IReadOnlyList<Glyph> all)
        {
            var glyphs = new List<Glyph>();
            foreach (Run run in _runs)
            {
                for (int i = run.From; i < run.To; i++)
                    glyphs.Add(all[i]);
            }
            if (_runs.Count > 1)
                SortByLeft(glyphs);
            string text = LineText.Of(glyphs);
            if (text.Length == 0)
                return null;
            float left = float.MaxValue, top = float.MaxValue, right = float.MinValue, bottom = float.MinValue;
            int bold = 0, seen = 0;
            foreach (Glyph glyph in glyphs)
            {
                if (glyph.IsSpace)
                    continue;
                left = Math.Min(left, glyph.Left);
                right = Math.Max(right, glyph.Right);
                top = Math.Min(top, glyph.Top);
                bottom = Math.Max(bottom, glyph.Bottom);
                seen++;
                if ((glyph.Style & GlyphStyle.Bold) != 0)
                    bold++;
            }
            return new TextLine
            {
                Glyphs = glyphs, Text = text, Left = left, Top = top, Right = right, Bottom = bottom,
                Baseline = _baseline, Size = _size, IsBold = bold * 2 > seen,
            };
        }

        // Stable: letters drawn at one place keep the order in which they were drawn.
        private static void SortByLeft(List<Glyph> glyphs)
        {
            Glyph[] sorted = [.. glyphs.OrderBy(static glyph => glyph.Left)];
            glyphs.Clear();
            glyphs.AddRange(sorted);
        }
    }
}

/// <summary>The text of letters side by side.</summary>
internal static class LineText
{
    // A gap wider than this share of the size parts two words. CJK text has no words: only a gap that shows counts there.
    private const float LatinGap = 0.18f, CjkGap = 0.6f;

    public static string Of(IReadOnlyList<Glyph> glyphs)
    {
        var text = new StringBuilder(glyphs.Count);
        for (int i = 0; i < glyphs.Count; i++)
        {
            Glyph glyph = glyphs[i];
            if (i > 0 && !glyph.IsSpace && !glyphs[i - 1].IsSpace && IsGap(glyphs[i - 1], glyph))
                text.Append(' ');
            text.Append(glyph.Text);
        }
        return VisibleText.Fold(text.ToString());
    }

    private static bool IsGap(in Glyph last, in Glyph next)
    {
        float share = IsCjk(last.Text[^1]) || IsCjk(next.Text[0]) ? CjkGap : LatinGap;
        return next.Left - last.Right > share * Math.Min(last.Size, next.Size);
    }

    /// <summary>True for scripts written without spaces, and their punctuation.</summary>
    public static bool IsCjk(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\ufe30' and <= '\ufe4f' or >= '\uff00' and <= '\uffef' or >= '\ud840' and <= '\ud87f';
}
