using System.Diagnostics;
using Ingest.Layout;
using Ingest.Read;

namespace Ingest.UnitTests.Layout;

public class LinesTests
{
    [Fact]
    public void Letters_drawn_out_of_order_read_from_left_to_right() =>
        Assert.Equal(["收入预算总表"], Texts(new Pages().Text(90, 100, "总表").Text(50, 100, "收入预算")));

    [Theory]
    [InlineData(0, "项目")]
    [InlineData(3, "项目")] // loose letter spacing
    [InlineData(20, "项 目")] // spread over the cell
    public void Spread_letters_keep_one_space(double spacing, string expected) =>
        Assert.Equal([expected], Texts(new Pages().Text(50, 100, "项目", spacing: spacing)));

    [Fact]
    public void Evenly_spread_digits_are_one_number() =>
        Assert.Equal(["12,345.67"], Texts(new Pages().Text(50, 100, "12,345.67", spacing: 3)));

    [Fact]
    public void Digits_with_an_uneven_gap_are_two_numbers() =>
        Assert.Equal(["208 05"], Texts(new Pages().Text(50, 100, "208").Text(69, 100, "05")));

    [Fact]
    public void Words_are_parted_by_drawn_spaces_or_by_gaps()
    {
        Assert.Equal(["two words"], Texts(new Pages().Text(50, 100, "two words")));
        Assert.Equal(["two words"], Texts(new Pages().Text(50, 100, "two").Text(68, 100, "words")));
    }

    [Fact]
    public void A_superscript_stays_on_its_line_whether_it_comes_first_or_last()
    {
        Assert.Equal(["338 km2 of land"], Texts(new Pages().Text(50, 100, "338 km").Text(80, 95.5, "2", 6).Text(83, 100, " of land")));
        Assert.Equal(["1 Note text"], Texts(new Pages().Text(50, 96, "1", 6).Text(55, 100, "Note text")));
    }

    [Fact]
    public void A_footnote_mark_behind_a_number_is_no_digit_of_it() =>
        Assert.Equal(["in 2007 1"], Texts(new Pages().Text(50, 100, "in 2007").Text(85, 96, "1", 6)));

    [Fact]
    public void Lines_of_different_rows_stay_apart() =>
        Assert.Equal(["上", "下"], Texts(new Pages().Text(50, 100, "上").Text(70, 106, "下")));

    [Fact]
    public void Sideways_text_is_read_along_its_baseline()
    {
        TextLine line = Assert.Single(LineBuilder.Build(new Pages().Text(50, 300, "Total cases", style: GlyphStyle.Clockwise).Glyphs));
        Assert.Equal("Total cases", line.Text);
        Assert.Equal((50, 105), (line.Top, line.Bottom));
        Assert.InRange(line.Left, 298, 299);
    }

    [Fact]
    public void A_hundred_thousand_lines_take_no_time_to_speak_of()
    {
        var page = new Pages();
        for (int i = 0; i < 100_000; i++)
            page.Text(50, 10 * i, "x", 9);
        var watch = Stopwatch.StartNew();
        Assert.Equal(100_000, LineBuilder.Build(page.Glyphs).Count);
        // Quadratic work takes minutes; a slow machine less than this.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    private static string[] Texts(Pages page) => [.. LineBuilder.Build(page.Glyphs).Select(static line => line.Text)];
}
