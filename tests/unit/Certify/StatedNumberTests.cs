using Ingest.Certify;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Certify;

public sealed class StatedNumberTests
{
    private static readonly Box Paragraph = new(0, 0, 1000, 30);

    [Theory]
    [InlineData("支出9.00万元", 2, 4)] // as printed
    [InlineData("年19.00比9.00", 7, 4)] // no part of another number
    [InlineData("共1,009.00元", 1, 8)] // separators do not count
    public void The_number_is_framed_where_it_stands_whole(string text, int first, int length)
    {
        decimal value = text.Contains("1,0", StringComparison.Ordinal) ? 1009.00m : 9.00m;
        Assert.Equal(new Box(first * 10 - 1, 9, length * 10 + 2, 12), StatedNumber.Find(Page(text), Paragraph, value));
    }

    [Theory]
    [InlineData("支出9.001万元", "longer")]
    [InlineData("支出万元", "missing")]
    public void A_number_that_is_not_there_is_not_framed(string text, string why) => Assert.True(StatedNumber.Find(Page(text), Paragraph, 9.00m) is null, why);

    [Fact]
    public void Letters_outside_of_the_paragraph_do_not_count() => Assert.Null(StatedNumber.Find(Page("9.00"), new Box(0, 100, 1000, 30), 9.00m));

    private static PrintedPage Page(string text) => new()
    {
        Number = 1, Width = 1000, Height = 300, Characters = text.Length,
        Glyphs = [.. text.Select(static (c, i) => new Glyph(c.ToString(), i * 10, 10, i * 10 + 10, 20, 18, 10, GlyphStyle.Upright))],
    };
}
