using Ingest.Layout;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Layout;

public sealed class UprightTests
{
    [Fact]
    public void A_page_that_reads_from_left_to_right_stays()
    {
        PrintedPage page = Page(GlyphStyle.Upright, GlyphStyle.Upright, GlyphStyle.Clockwise);
        Assert.Same(page, Upright.Of(page, out Upright.Turn? turn));
        Assert.Null(turn);
    }

    [Theory]
    [InlineData(GlyphStyle.Clockwise, 20, 100 - 14, 30)] // x becomes the distance from the top, y the distance from the left
    [InlineData(GlyphStyle.Anticlockwise, 200 - 30, 10, 14 - 4)]
    [InlineData(GlyphStyle.Reversed, 100 - 14, 200 - 30, 200 - 10)]
    public void A_sideways_page_is_turned_with_its_rules_and_back(GlyphStyle direction, double left, double top, double baseline)
    {
        PrintedPage page = Page(direction, direction, direction) with { Rules = [new Rule(true, 50, 10, 90, 1), new Rule(false, 20, 30, 180, 1)], Fills = [new Box(10, 20, 4, 10)] };
        PrintedPage turned = Upright.Of(page, out Upright.Turn? turn);
        Assert.NotNull(turn);
        Glyph glyph = turned.Glyphs[0];
        Assert.Equal(GlyphStyle.Upright, glyph.Style);
        Assert.Equal((left, top), (glyph.Left, glyph.Top));
        Assert.Equal(direction == GlyphStyle.Clockwise ? 100 - 10 : baseline, glyph.Baseline);
        bool swaps = direction != GlyphStyle.Reversed;
        Assert.Equal(swaps ? (200d, 100d) : (100d, 200d), (turned.Width, turned.Height));
        Assert.Equal(swaps, !turned.Rules[0].IsHorizontal);
        Assert.Equal(150, turned.Rules[1].Length);
        var grid = new Grid(1, 1, [new Cell(0, 0, 1, 1, "a", null, 7, turned.Fills[0])]);
        Block back = Upright.Back([new TableBlock(grid, "page 7") { Page = 7, Box = turned.Fills[0] }], new Dictionary<int, Upright.Turn> { [7] = turn.Value })[0];
        Assert.Equal(page.Fills[0], ((TableBlock)back).Box);
        Assert.Equal(page.Fills[0], ((TableBlock)back).Grid.Cells[0].Box);
    }

    // 100 by 200 points; each letter at x 10 to 14, y 20 to 30, its baseline at 10.
    private static PrintedPage Page(params GlyphStyle[] styles) => new()
    {
        Number = 7, Width = 100, Height = 200, Characters = styles.Length,
        Glyphs = [.. styles.Select(static style => new Glyph("a", 10, 20, 14, 30, 10, 4, style))],
    };
}
