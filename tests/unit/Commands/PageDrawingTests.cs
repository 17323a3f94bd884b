using System.Xml.Linq;
using Ingest.Commands;
using Ingest.Layout;
using Ingest.Read;

namespace Ingest.UnitTests.Commands;

public sealed class PageDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_drawing_shows_every_letter_and_rule_and_what_was_found_over_them()
    {
        XElement drawing = Drawing(Page("甲乙", Box(50, 100, 150, 140)));
        Assert.Equal(["甲", "乙"], Of(drawing, "text", "glyph").Select(static letter => letter.Value));
        Assert.Equal(5, Of(drawing, "line", "rule").Count());
        Assert.Equal(2, Of(drawing, "rect", "cell").Count());
        Assert.Contains("row 1, column 1: 甲乙", Of(drawing, "rect", "cell").First().Element(Svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("0 0 200 300", drawing.Attribute("viewBox")!.Value);
    }

    [Theory]
    [InlineData(0x0007)] // a control character
    [InlineData(0xfffe)] // no character at all
    [InlineData(0xd800)] // half a pair
    public void What_XML_cannot_hold_is_drawn_as_a_replacement(int unit) =>
        Assert.Equal("\ufffd", Assert.Single(Of(Drawing(Page(((char)unit).ToString(), [])), "text", "glyph")).Value);

    [Fact]
    public void A_page_that_the_document_does_not_have_is_none() => Assert.Null(PageView.Of([Page("甲", [])], 2));

    private static XElement Drawing(PrintedPage page)
    {
        using var stream = new MemoryStream();
        PageDrawing.Write(PageView.Of([page], 1)!, stream);
        stream.Position = 0;
        return XElement.Load(stream);
    }

    private static IEnumerable<XElement> Of(XElement drawing, string name, string kind) =>
        drawing.Elements(Svg + name).Where(element => element.Attribute("class")!.Value == kind);

    private static PrintedPage Page(string text, IReadOnlyList<Rule> rules) => new()
    {
        Number = 1, Width = 200, Height = 300, Rules = rules, Characters = text.Length,
        Glyphs = [.. text.Select(static (c, i) => new Glyph(c.ToString(), 55 + i * 10, 111, 65 + i * 10, 121, 119.6f, 10, GlyphStyle.Upright))],
    };

    // Two cells side by side.
    private static Rule[] Box(float left, float top, float right, float bottom) =>
    [
        new(true, top, left, right, 0.5f), new(true, bottom, left, right, 0.5f),
        new(false, left, top, bottom, 0.5f), new(false, (left + right) / 2, top, bottom, 0.5f), new(false, right, top, bottom, 0.5f),
    ];
}
