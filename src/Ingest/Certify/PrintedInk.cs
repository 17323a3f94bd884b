using System.Globalization;
using System.Xml;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Certify;

/// <summary>Draws what is printed on a page, or in a window of it, as SVG: areas, pictures' places, rules and letters. One unit is one point.</summary>
internal sealed class PrintedInk(XmlWriter svg)
{
    /// <summary>The namespace of SVG.</summary>
    public const string Svg = "http://www.w3.org/2000/svg";

    // Letters of one run stand closer than this many of their own sizes.
    private const double WidestGap = 1;

    private readonly List<Glyph> _run = [];

    /// <summary>Draws a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="window">Only what touches this place; all of it where null.</param>
    public void Draw(PrintedPage page, Box? window = null)
    {
        Box seen = window ?? new Box(double.MinValue / 4, double.MinValue / 4, double.MaxValue, double.MaxValue);
        foreach (Box fill in page.Fills)
        {
            if (Touches(seen, fill.Left, fill.Top, fill.Left + fill.Width, fill.Top + fill.Height))
                Area("fill", fill, null);
        }
        foreach (Box image in page.Images)
        {
            if (Touches(seen, image.Left, image.Top, image.Left + image.Width, image.Top + image.Height))
                Area("image", image, "image");
        }
        foreach (Rule rule in page.Rules)
        {
            if (rule.IsHorizontal ? Touches(seen, rule.From, rule.Position, rule.To, rule.Position) : Touches(seen, rule.Position, rule.From, rule.Position, rule.To))
                Line(rule);
        }
        foreach (Glyph glyph in page.Glyphs)
        {
            if (!glyph.IsSpace && Touches(seen, glyph.Left, glyph.Top, glyph.Right, glyph.Bottom))
                Letter(glyph);
        }
        EndRun();
    }

    /// <summary>A rectangle.</summary>
    /// <param name="kind">Its class.</param>
    /// <param name="box">Where.</param>
    /// <param name="title">Shown by browsers as the pointer rests on it.</param>
    public void Area(string kind, Box box, string? title)
    {
        svg.WriteStartElement("rect", Svg);
        svg.WriteAttributeString("class", kind);
        svg.WriteAttributeString("x", Number(box.Left));
        svg.WriteAttributeString("y", Number(box.Top));
        svg.WriteAttributeString("width", Number(Math.Max(0, box.Width)));
        svg.WriteAttributeString("height", Number(Math.Max(0, box.Height)));
        if (title is not null)
            svg.WriteElementString("title", Svg, SafeText.Printable(title));
        svg.WriteEndElement();
    }

    /// <summary>A coordinate, to a hundredth of a point.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static bool Touches(in Box window, double left, double top, double right, double bottom) =>
        left <= window.Left + window.Width && right >= window.Left && top <= window.Top + window.Height && bottom >= window.Top;

    private void Line(in Rule rule)
    {
        svg.WriteStartElement("line", Svg);
        svg.WriteAttributeString("class", "rule");
        svg.WriteAttributeString("x1", Number(rule.IsHorizontal ? rule.From : rule.Position));
        svg.WriteAttributeString("x2", Number(rule.IsHorizontal ? rule.To : rule.Position));
        svg.WriteAttributeString("y1", Number(rule.IsHorizontal ? rule.Position : rule.From));
        svg.WriteAttributeString("y2", Number(rule.IsHorizontal ? rule.Position : rule.To));
        svg.WriteAttributeString("stroke-width", Number(Math.Max(0.3, rule.Thickness)));
        svg.WriteEndElement();
    }

    private void Letter(in Glyph glyph)
    {
        GlyphStyle direction = glyph.Style & GlyphStyle.Direction;
        if (direction != GlyphStyle.Upright)
        {
            EndRun();
            Turned(glyph, direction);
            return;
        }
        if (_run.Count > 0 && !GoesOn(_run[^1], glyph))
            EndRun();
        _run.Add(glyph);
    }

    // One element for letters of one line: a page of them is a fifth as long. Each letter keeps its own place.
    private static bool GoesOn(in Glyph last, in Glyph next) =>
        last.Text.Length == 1 && next.Text.Length == 1 && last.Baseline == next.Baseline && last.Size == next.Size && last.Style == next.Style
        && next.Left >= last.Left && next.Left - last.Right <= WidestGap * last.Size;

    private void EndRun()
    {
        if (_run.Count == 0)
            return;
        Start(_run[0]);
        svg.WriteAttributeString("x", string.Join(' ', _run.Select(static glyph => Number(glyph.Left))));
        svg.WriteAttributeString("y", Number(_run[0].Baseline));
        svg.WriteString(SafeText.Printable(string.Concat(_run.Select(static glyph => glyph.Text))));
        svg.WriteEndElement();
        _run.Clear();
    }

    private void Turned(in Glyph glyph, GlyphStyle direction)
    {
        (int degrees, double x, double y) = direction switch
        {
            GlyphStyle.Clockwise => (90, glyph.Baseline, glyph.Top),
            GlyphStyle.Anticlockwise => (-90, glyph.Baseline, glyph.Bottom),
            _ => (180, glyph.Right, glyph.Baseline),
        };
        Start(glyph);
        svg.WriteAttributeString("transform", $"translate({Number(x)} {Number(y)}) rotate({degrees})");
        svg.WriteString(SafeText.Printable(glyph.Text));
        svg.WriteEndElement();
    }

    private void Start(in Glyph glyph)
    {
        svg.WriteStartElement("text", Svg);
        svg.WriteAttributeString("class", (glyph.Style & GlyphStyle.Bold) != 0 ? "glyph bold" : "glyph");
        svg.WriteAttributeString("font-size", Number(glyph.Size));
    }
}
