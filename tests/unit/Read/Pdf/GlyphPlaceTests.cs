using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Read.Pdf;

public sealed class GlyphPlaceTests
{
    private const string Text = "BT /F1 10 Tf 20 30 Td (A) Tj ET ";

    [Theory]
    [InlineData("", 200, 100, 20, 70, GlyphStyle.Upright)]
    [InlineData("/CropBox [10 10 110 90]", 100, 80, 10, 60, GlyphStyle.Upright)] // from the corner of what is shown
    [InlineData("/Rotate 90", 100, 200, 30, 20, GlyphStyle.Clockwise)]
    [InlineData("/Rotate 180", 200, 100, 180, 30, GlyphStyle.Reversed)]
    [InlineData("/Rotate 270", 100, 200, 70, 180, GlyphStyle.Anticlockwise)]
    public void Places_are_from_the_top_left_of_the_page_as_shown(string entries, double width, double height, double x, double y, GlyphStyle style)
    {
        PrintedPage page = new HandMadePdf().Page(Text, entries).Read()[0];
        Glyph glyph = Assert.Single(page.Glyphs);
        Assert.Equal((width, height), (page.Width, page.Height));
        Assert.Equal(style, glyph.Style);
        // The start of the baseline is the corner of the advance box on its own side.
        (double startX, double startY) = style switch
        {
            GlyphStyle.Clockwise => (glyph.Baseline, glyph.Top),
            GlyphStyle.Reversed => (glyph.Right, glyph.Baseline),
            GlyphStyle.Anticlockwise => (glyph.Baseline, glyph.Bottom),
            _ => ((double)glyph.Left, (double)glyph.Baseline),
        };
        Assert.Equal(x, startX, 0.05);
        Assert.Equal(y, startY, 0.05);
        Assert.Equal(10, glyph.Size, 0.05f);
    }

    [Theory]
    [InlineData("0 1 -1 0 50 20 Tm", GlyphStyle.Anticlockwise)]
    [InlineData("0 -1 1 0 50 80 Tm", GlyphStyle.Clockwise)]
    [InlineData("-1 0 0 -1 50 50 Tm", GlyphStyle.Reversed)]
    public void Turned_text_says_how_it_runs(string matrix, GlyphStyle style) =>
        Assert.All(new HandMadePdf().Page($"BT /F1 10 Tf {matrix} (AB) Tj ET").Read()[0].Glyphs, glyph => Assert.Equal(style, glyph.Style));

    [Fact]
    public void A_large_slanted_text_is_a_watermark_and_a_small_one_is_text()
    {
        PrintedPage page = new HandMadePdf().Page("BT /F1 10 Tf 20 80 Td (text) Tj ET BT /F1 30 Tf 0.7 0.7 -0.7 0.7 50 20 Tm (DRAFT) Tj ET BT /F1 10 Tf 0.7 0.7 -0.7 0.7 150 20 Tm (2024) Tj ET").Read()[0];
        Assert.Equal("text2024", HandMadePdf.Text(page));
        Assert.Equal("DRAFT", Assert.Single(page.Slanted).Text);
        Assert.Equal(13, page.Characters);
    }

    [Fact]
    public void Only_lines_that_show_are_rules()
    {
        PrintedPage page = new HandMadePdf().Page(Text
            + "10 10 m 90 10 l S " // a stroke
            + "10 20 80 0.5 re f " // a thin rectangle
            + "1 G 10 30 m 90 30 l S 1 g 10 40 80 0.5 re f 0 G 0 g " // white ones
            + "q 0 0 50 100 re W n 10 50 m 90 50 l S Q " // half cut away
            + "q 0 0 5 100 re W n 10 60 m 90 60 l S Q " // cut away
            + "q 0 0 1 rg 100 0 90 90 re f 1 G 110 45 m 180 45 l S Q " // white over blue
            + "20 w 0 0.9 0 RG 10 85 m 90 85 l S").Read()[0];
        Assert.Equal([(90f, 10f, 90f), (79.75f, 10f, 90f), (50f, 10f, 50f), (55f, 110f, 180f)], page.Rules.Select(static rule => (rule.Position, rule.From, rule.To)));
        Assert.Equal([new Box(100, 10, 90, 90), new Box(10, 5, 80, 20)], page.Fills);
    }

    [Fact]
    public void Dots_in_a_row_are_a_rule_and_one_dot_is_none()
    {
        string dots = string.Concat(Enumerable.Range(0, 30).Select(static i => FormattableString.Invariant($"{10 + i * 2} 20 0.6 0.6 re f ")));
        Rule rule = Assert.Single(new HandMadePdf().Page(Text + dots + "100 50 2 2 re f").Read()[0].Rules);
        Assert.Equal((10f, 68.6f), (rule.From, rule.To));
    }
}
