using System.Globalization;
using System.Xml;
using Ingest.Certify;
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
    private const string Svg = PrintedInk.Svg;

    private const string Style = """
        .paper{fill:#fff;stroke:#bbb;stroke-width:.5}.fill{fill:#eee}.image{fill:#f3e8d8;stroke:#c9a36a;stroke-width:.5}.rule{stroke:#999}.glyph{fill:#444}.bold{font-weight:bold}
        .line{fill:#2a9d4e;fill-opacity:.10;stroke:#2a9d4e;stroke-width:.4}.cell{fill:#2266cc;fill-opacity:.07;stroke:#2266cc;stroke-width:.7}
        .table{fill:none;stroke:#2266cc;stroke-width:1.6}.furniture{fill:#d97706;fill-opacity:.18;stroke:#d97706;stroke-width:.5}
        .order{fill:none;stroke:#c026d3;stroke-width:.6;stroke-dasharray:2 2;opacity:.6}.number{fill:#c026d3;font:bold 7px sans-serif}
        """;

    private readonly XmlWriter _svg;

    private readonly PrintedInk _ink;

    private PageDrawing(XmlWriter svg) => (_svg, _ink) = (svg, new PrintedInk(svg));

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
        _svg.WriteAttributeString("viewBox", $"0 0 {PrintedInk.Number(page.Width)} {PrintedInk.Number(page.Height)}");
        _svg.WriteAttributeString("width", PrintedInk.Number(page.Width));
        _svg.WriteAttributeString("height", PrintedInk.Number(page.Height));
        _svg.WriteElementString("style", Svg, Style);
        _ink.Area("paper", new Box(0, 0, page.Width, page.Height), null);
        _ink.Draw(page);
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
                    _ink.Area("cell", cell.Box, $"row {cell.Row + 1}, column {cell.Column + 1}: {cell.Text}");
                _ink.Area("table", table.Box, null);
                break;
            case LineItem { Line: var line }:
                _ink.Area("line", item.Box, line.Text);
                break;
            case FurnitureItem piece:
                _ink.Area("furniture", item.Box, $"{piece.Kind}: {piece.Text}");
                break;
        }
    }

    private void Order(IReadOnlyList<PageItem> items)
    {
        _svg.WriteStartElement("polyline", Svg);
        _svg.WriteAttributeString("class", "order");
        _svg.WriteAttributeString("points", string.Join(' ', items.Select(static item => $"{PrintedInk.Number(item.Box.Left)},{PrintedInk.Number(item.Box.Top + item.Box.Height / 2)}")));
        _svg.WriteEndElement();
        for (int i = 0; i < items.Count; i++)
            Label(items[i].Box.Left - 9, items[i].Box.Top + items[i].Box.Height / 2 + 2, (i + 1).ToString(CultureInfo.InvariantCulture));
    }

    private void Label(double x, double y, string text)
    {
        _svg.WriteStartElement("text", Svg);
        _svg.WriteAttributeString("class", "number");
        _svg.WriteAttributeString("x", PrintedInk.Number(x));
        _svg.WriteAttributeString("y", PrintedInk.Number(y));
        _svg.WriteString(text);
        _svg.WriteEndElement();
    }
}
