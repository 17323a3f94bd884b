using Ingest.Read;

namespace Ingest.Layout.Flow;

/// <summary>Cuts a line where its letters stand far apart: between columns, between captions on one baseline.</summary>
internal static class LineSplit
{
    /// <summary>The places of gaps at least as wide as a number of letter sizes: (right end before, left end behind).</summary>
    public static List<(float From, float To)>? Gaps(TextLine line, float sizes)
    {
        List<(float, float)>? gaps = null;
        float right = float.MaxValue, least = sizes * line.Size;
        foreach (Glyph glyph in line.Glyphs)
        {
            if (glyph.IsSpace)
                continue;
            if (glyph.Left - right >= least)
                (gaps ??= []).Add((right, glyph.Left));
            right = right == float.MaxValue ? glyph.Right : Math.Max(right, glyph.Right);
        }
        return gaps;
    }

    /// <summary>The parts of a line on the left and on the right of x; one of them is null where the line lies on one side.</summary>
    public static (TextLine? Left, TextLine? Right) At(TextLine line, float x)
    {
        if (line.Right <= x || line.Left >= x || line.Glyphs.Count == 0)
            return (line.Left + line.Right) / 2 <= x ? (line, null) : (null, line);
        var left = new List<Glyph>();
        var right = new List<Glyph>();
        foreach (Glyph glyph in line.Glyphs)
            (glyph.CenterX <= x ? left : right).Add(glyph);
        return (Part(line, left), Part(line, right));
    }

    private static TextLine? Part(TextLine line, List<Glyph> glyphs)
    {
        string text = LineText.Of(glyphs);
        if (text.Length == 0)
            return null;
        float left = float.MaxValue, top = float.MaxValue, right = float.MinValue, bottom = float.MinValue, size = 0;
        int bold = 0, seen = 0;
        foreach (Glyph glyph in glyphs)
        {
            if (glyph.IsSpace)
                continue;
            left = Math.Min(left, glyph.Left);
            right = Math.Max(right, glyph.Right);
            top = Math.Min(top, glyph.Top);
            bottom = Math.Max(bottom, glyph.Bottom);
            size = Math.Max(size, glyph.Size);
            seen++;
            bold += (glyph.Style & GlyphStyle.Bold) != 0 ? 1 : 0;
        }
        return line with { Glyphs = glyphs, Text = text, Left = left, Top = top, Right = right, Bottom = bottom, Size = size, IsBold = bold * 2 > seen };
    }
}
