using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Layout;

/// <summary>Draws small pages for tests: text at a place, rules, grids of rules, areas. Points from the top-left corner.</summary>
internal sealed class Pages
{
    private readonly List<Glyph> _glyphs = [];
    private readonly List<Rule> _rules = [];
    private readonly List<Box> _fills = [];

    public IReadOnlyList<Glyph> Glyphs => _glyphs;

    public IReadOnlyList<Rule> Rules => _rules;

    public PrintedPage Page => new() { Number = 1, Width = 595, Height = 842, Glyphs = _glyphs, Rules = _rules, Fills = _fills, Characters = _glyphs.Sum(static glyph => VisibleText.Count(glyph.Text)) };

    /// <summary>Draws letters: a CJK letter is as wide as the size, any other half of it; a space is drawn as a letter.</summary>
    public Pages Text(double x, double baseline, string text, double size = 10, GlyphStyle style = 0, double spacing = 0)
    {
        foreach (char c in text)
        {
            double width = c >= '\u2e80' ? size : size / 2;
            _glyphs.Add(style == GlyphStyle.Clockwise
                ? new Glyph(c.ToString(), (float)(baseline - 0.14 * size), (float)x, (float)(baseline + 0.86 * size), (float)(x + width), (float)baseline, (float)size, style)
                : new Glyph(c.ToString(), (float)x, (float)(baseline - 0.86 * size), (float)(x + width), (float)(baseline + 0.14 * size), (float)baseline, (float)size, style));
            x += width + spacing;
        }
        return this;
    }

    /// <summary>Draws a horizontal rule.</summary>
    public Pages Across(double y, double from, double to, double thickness = 0.5)
    {
        _rules.Add(new Rule(true, (float)y, (float)from, (float)to, (float)thickness));
        return this;
    }

    /// <summary>Draws a vertical rule.</summary>
    public Pages Down(double x, double from, double to, double thickness = 0.5)
    {
        _rules.Add(new Rule(false, (float)x, (float)from, (float)to, (float)thickness));
        return this;
    }

    /// <summary>Draws all rules of a grid.</summary>
    public Pages Grid(double[] x, double[] y)
    {
        foreach (double at in y)
            Across(at, x[0], x[^1]);
        foreach (double at in x)
            Down(at, y[0], y[^1]);
        return this;
    }

    /// <summary>Fills an area.</summary>
    public Pages Fill(double left, double top, double width, double height)
    {
        _fills.Add(new Box(left, top, width, height));
        return this;
    }
}
