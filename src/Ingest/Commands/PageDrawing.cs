using System.Globalization;
using System.Xml;
using Ingest.Layout;
using Ingest.Layout.Flow;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Commands;

/// <summary>
/// Draws a page as SVG: its letters, rules and areas as printed, and over them the lines, cells and furniture that were found, numbered in
/// reading order. One unit is one point.
/// </summary>
internal sealed class PageDrawing
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private const string Style = """
        .paper{fill:#fff;stroke:#bbb;stroke-width:.5}.fill{fill:#eee}.image{fill:#f3e8d8;stroke:#c9a36a;stroke-width:.5}.rule{stroke:#999}.glyph{fill:#444}
        .line{fill:#2a9d4e;fill-opacity:.10;stroke:#2a9d4e;stroke-width:.4}.cell{fill:#2266cc;fill-opacity:.07;stroke:#2266cc;stroke-width:.7}
        .table{fill:none;stroke:#2266cc;stroke-width:1.6}.furniture{fill:#d97706;fill-opacity:.18;stroke:#d97706;stroke-width:.5}
        .order{fill:none;stroke:#c026d3;stroke-width:.6;stroke-dasharray:2 2;opacity:.6}.number{fill:#c026d3;font:bold 7px sans-serif}
        """;

    private readonly XmlWriter _svg;

    private PageDrawing(XmlWriter svg) => _svg = svg;

    /// <summary>Writes the drawing.</summary>
    public static void Write(PageView view, Stream to)
    {
        using var svg = XmlWriter.Create(to, new XmlWriterSettings { Indent = true, IndentChars = " " });
        new PageDrawing(svg).Draw(view);
    }

    private void Draw(PageView view)
    {
        PrintedPage page = view.Printed;
        _svg.WriteStartElement("svg", Svg);
        _svg.WriteAttributeString("viewBox", $"0 0 {Number(page.Width)} {Number(page.Height)}");
        _svg.WriteAttributeString("width", Number(page.Width));
        _svg.WriteAttributeString("height", Number(page.Height));
        _svg.WriteElementString("style", Svg, Style);
        Area("paper", new Box(0, 0, page.Width, page.Height), null);
        foreach (Box fill in page.Fills)
            Area("fill", fill, null);
        foreach (Box image in page.Images)
            Area("image", image, "image");
        foreach (Rule rule in page.Rules)
            Line(rule);
        foreach (Glyph glyph in page.Glyphs)
            Letter(glyph);
        foreach (PageItem item in view.Arranged.Items)
            Found(item);
        Order(view.Arranged.Items);
        _svg.WriteEndElement();
    }

    private void Found(PageItem item)
    {
        switch (item)
        {
            case TableItem { Table: var table }:
                foreach (PageCell cell in table.Cells)
                    Area("cell", cell.Box, $"row {cell.Row + 1}, column {cell.Column + 1}: {cell.Text}");
                Area("table", table.Box, null);
                break;
            case LineItem { Line: var line }:
                Area("line", item.Box, line.Text);
                break;
            case FurnitureItem piece:
                Area("furniture", item.Box, $"{piece.Kind}: {piece.Text}");
                break;
        }
    }

    private void Order(IReadOnlyList<PageItem> items)
    {
        _svg.WriteStartElement("polyline", Svg);
        _svg.WriteAttributeString("class", "order");
        _svg.WriteAttributeString("points", string.Join(' ', items.Select(static item => $"{Number(item.Box.Left)},{Number(item.Box.Top + item.Box.Height / 2)}")));
        _svg.WriteEndElement();
        for (int i = 0; i < items.Count; i++)
            Text("number", items[i].Box.Left - 9, items[i].Box.Top + items[i].Box.Height / 2 + 2, null, (i + 1).ToString(CultureInfo.InvariantCulture));
    }

    private void Letter(Glyph glyph)
    {
        if (!glyph.IsSpace && (glyph.Style & GlyphStyle.Direction) == GlyphStyle.Upright)
            Text("glyph", glyph.Left, glyph.Baseline, glyph.Size, glyph.Text);
        else if (!glyph.IsSpace)
            Text("glyph", glyph.Left, glyph.Bottom, glyph.Size, glyph.Text);
    }

    private void Text(string kind, double x, double y, double? size, string text)
    {
        _svg.WriteStartElement("text", Svg);
        _svg.WriteAttributeString("class", kind);
        _svg.WriteAttributeString("x", Number(x));
        _svg.WriteAttributeString("y", Number(y));
        if (size is not null)
            _svg.WriteAttributeString("font-size", Number(size.Value));
        _svg.WriteString(Printable(text));
        _svg.WriteEndElement();
    }

    private void Line(Rule rule)
    {
        _svg.WriteStartElement("line", Svg);
        _svg.WriteAttributeString("class", "rule");
        _svg.WriteAttributeString("x1", Number(rule.IsHorizontal ? rule.From : rule.Position));
        _svg.WriteAttributeString("x2", Number(rule.IsHorizontal ? rule.To : rule.Position));
        _svg.WriteAttributeString("y1", Number(rule.IsHorizontal ? rule.Position : rule.From));
        _svg.WriteAttributeString("y2", Number(rule.IsHorizontal ? rule.Position : rule.To));
        _svg.WriteAttributeString("stroke-width", Number(Math.Max(0.3, rule.Thickness)));
        _svg.WriteEndElement();
    }

    private void Area(string kind, Box box, string? title)
    {
        _svg.WriteStartElement("rect", Svg);
        _svg.WriteAttributeString("class", kind);
        _svg.WriteAttributeString("x", Number(box.Left));
        _svg.WriteAttributeString("y", Number(box.Top));
        _svg.WriteAttributeString("width", Number(Math.Max(0, box.Width)));
        _svg.WriteAttributeString("height", Number(Math.Max(0, box.Height)));
        // Shown by browsers as the pointer rests on it.
        if (title is not null)
            _svg.WriteElementString("title", Svg, Printable(title));
        _svg.WriteEndElement();
    }

    // XML has no place for lone halves of pairs and for U+FFFE; a font may yield anything.
    private static string Printable(string text) =>
        string.Concat(Terminal.Clean(text).EnumerateRunes().Select(static rune => rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
