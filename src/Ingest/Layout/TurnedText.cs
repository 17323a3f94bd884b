using Ingest.Read;

namespace Ingest.Layout;

/// <summary>Letters turned sideways or upside down: laid upright to be gathered into lines, and the lines laid back.</summary>
internal static class TurnedText
{
    /// <summary>True where a letter is not upright.</summary>
    public static bool Any(IReadOnlyList<Glyph> glyphs)
    {
        for (int i = 0; i < glyphs.Count; i++)
        {
            if ((glyphs[i].Style & GlyphStyle.Direction) != GlyphStyle.Upright)
                return true;
        }
        return false;
    }

    /// <summary>The letters of one direction, turned so that they read from left to right.</summary>
    public static List<Glyph> Of(IReadOnlyList<Glyph> glyphs, GlyphStyle direction)
    {
        var turned = new List<Glyph>();
        for (int i = 0; i < glyphs.Count; i++)
        {
            if ((glyphs[i].Style & GlyphStyle.Direction) == direction)
                turned.Add(Turn(glyphs[i], direction));
        }
        return turned;
    }

    /// <summary>A line of turned letters in its place on the page.</summary>
    public static TextLine Back(TextLine line, GlyphStyle direction)
    {
        (float left, float top, float right, float bottom) = direction switch
        {
            GlyphStyle.Clockwise => (-line.Bottom, line.Left, -line.Top, line.Right),
            GlyphStyle.Anticlockwise => (line.Top, -line.Right, line.Bottom, -line.Left),
            _ => (-line.Right, -line.Bottom, -line.Left, -line.Top),
        };
        var glyphs = new List<Glyph>(line.Glyphs.Count);
        foreach (Glyph glyph in line.Glyphs)
            glyphs.Add(Restore(glyph, direction));
        return line with { Glyphs = glyphs, Left = left, Top = top, Right = right, Bottom = bottom, Baseline = bottom };
    }

    private static Glyph Turn(in Glyph glyph, GlyphStyle direction) => direction switch
    {
        GlyphStyle.Clockwise => glyph with { Left = glyph.Top, Top = -glyph.Right, Right = glyph.Bottom, Bottom = -glyph.Left, Baseline = -glyph.Baseline },
        GlyphStyle.Anticlockwise => glyph with { Left = -glyph.Bottom, Top = glyph.Left, Right = -glyph.Top, Bottom = glyph.Right },
        GlyphStyle.Reversed => glyph with { Left = -glyph.Right, Top = -glyph.Bottom, Right = -glyph.Left, Bottom = -glyph.Top, Baseline = -glyph.Baseline },
        _ => glyph,
    };

    private static Glyph Restore(in Glyph glyph, GlyphStyle direction) => direction switch
    {
        GlyphStyle.Clockwise => glyph with { Left = -glyph.Bottom, Top = glyph.Left, Right = -glyph.Top, Bottom = glyph.Right, Baseline = -glyph.Baseline },
        GlyphStyle.Anticlockwise => glyph with { Left = glyph.Top, Top = -glyph.Right, Right = glyph.Bottom, Bottom = -glyph.Left },
        _ => glyph with { Left = -glyph.Right, Top = -glyph.Bottom, Right = -glyph.Left, Bottom = -glyph.Top, Baseline = -glyph.Baseline },
    };
}
