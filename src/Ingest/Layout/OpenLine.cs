using System.Runtime.InteropServices;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>A line while its runs are found.</summary>
internal sealed class OpenLine
{
    // Two runs stand on one line where their baselines differ by less than this share of the smaller size.
    private const float BaselineShare = 0.35f;

    // A raised or lowered run (superscript, footnote mark) is smaller than this share of its line's size, is covered by the line for
    // CoverShare of its height, and stands beside a run of the line, no farther than Beside times the line's size.
    private const float SmallShare = 0.8f, CoverShare = 0.55f, Beside = 1f;

    private readonly List<LineRun> _runs = [];
    private float _baseline, _size, _top, _left = float.MaxValue, _right = float.MinValue;

    public float Bottom { get; private set; } = float.MinValue;

    public bool Takes(in LineRun run)
    {
        if (Math.Abs(_baseline - run.Baseline) <= BaselineShare * Math.Min(_size, run.Size))
            return true;
        // The mark is found before its line, which lies lower, or after it.
        if (run.Size < SmallShare * _size)
            return IsCovered(_top, Bottom, run.Top, run.Bottom);
        return _size < SmallShare * run.Size && IsCovered(run.Top, run.Bottom, _top, Bottom) && _left <= run.Right + Beside * run.Size && _right >= run.Left - Beside * run.Size;
    }

    public void Add(in LineRun run)
    {
        if (_runs.Count == 0 || run.Size > _size)
            (_baseline, _size, _top) = (run.Baseline, run.Size, run.Top);
        Bottom = Math.Max(Bottom, run.Bottom);
        _left = Math.Min(_left, run.Left);
        _right = Math.Max(_right, run.Right);
        _runs.Add(run);
    }

    /// <summary>The line; null where it holds spaces only.</summary>
    public TextLine? Close(IReadOnlyList<Glyph> all, bool spaced)
    {
        int count = 0;
        foreach (LineRun run in CollectionsMarshal.AsSpan(_runs))
            count += run.To - run.From;
        var glyphs = new List<Glyph>(count);
        foreach (LineRun run in CollectionsMarshal.AsSpan(_runs))
        {
            for (int i = run.From; i < run.To; i++)
                glyphs.Add(all[i]);
        }
        if (_runs.Count > 1)
            SortByLeft(glyphs);
        string text = LineText.Of(glyphs, spaced);
        if (text.Length == 0)
            return null;
        float left = float.MaxValue, top = float.MaxValue, right = float.MinValue, bottom = float.MinValue;
        int bold = 0, artifacts = 0, seen = 0;
        foreach (ref readonly Glyph glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            if (glyph.IsSpace)
                continue;
            left = Math.Min(left, glyph.Left);
            right = Math.Max(right, glyph.Right);
            top = Math.Min(top, glyph.Top);
            bottom = Math.Max(bottom, glyph.Bottom);
            seen++;
            bold += (glyph.Style & GlyphStyle.Bold) != 0 ? 1 : 0;
            artifacts += (glyph.Style & GlyphStyle.Artifact) != 0 ? 1 : 0;
        }
        return new TextLine
        {
            Glyphs = glyphs, Text = text, Left = left, Top = top, Right = right, Bottom = bottom,
            Baseline = _baseline, Size = _size, IsBold = bold * 2 > seen, IsArtifact = artifacts == seen,
        };
    }

    private static bool IsCovered(float top, float bottom, float smallTop, float smallBottom) =>
        Math.Min(bottom, smallBottom) - Math.Max(top, smallTop) >= CoverShare * (smallBottom - smallTop);

    // Stable: letters drawn at one place keep the order in which they were drawn.
    private static void SortByLeft(List<Glyph> glyphs)
    {
        bool sorted = true;
        for (int i = 1; i < glyphs.Count && sorted; i++)
            sorted = glyphs[i - 1].Left <= glyphs[i].Left;
        if (sorted)
            return;
        var keys = new (float Left, int Index)[glyphs.Count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = (glyphs[i].Left, i);
        Array.Sort(keys);
        Glyph[] unsorted = [.. glyphs];
        for (int i = 0; i < keys.Length; i++)
            glyphs[i] = unsorted[keys[i].Index];
    }
}
