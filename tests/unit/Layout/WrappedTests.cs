using Ingest.Layout;
using Ingest.Model;

namespace Ingest.UnitTests.Layout;

public class WrappedTests
{
    // A cell of ten CJK letters of ten points, with padding of three at both sides.
    private static readonly Box Cell = new(47, 80, 106, 100);

    [Theory]
    [InlineData("机关事业单位基本养老", "保险缴费支出", "机关事业单位基本养老保险缴费支出")] // CJK without a space
    [InlineData("expenditure of the", "programme", "expenditure of the programme")] // words with one
    [InlineData("socio-", "economic", "socio-economic")] // a hyphen stays, nothing is repaired
    [InlineData("1999-2007 -", "2013", "1999-2007 - 2013")] // a dash between spaces is no hyphen
    [InlineData("合计：1,234,567,890.", "12", "合计：1,234,567,890.12")] // a number cut by the wrap
    [InlineData("13102824P002629102", "13T", "13102824P00262910213T")] // a code cut by the wrap
    public void Lines_join_as_the_width_has_broken_them(string first, string second, string expected) =>
        Assert.Equal(expected, Join(first, second));

    [Theory]
    [InlineData("12.50", "13.75", "12.50 13.75")] // two amounts
    [InlineData("1,234", "56", "1,234 56")] // no group of three
    [InlineData("2016", "2017", "2016 2017")] // two years
    public void Numbers_below_each_other_are_not_glued(string first, string second, string expected) =>
        Assert.Equal(expected, Join(first, second));

    [Theory]
    [InlineData("国情调研经费每人3000 ", "元、服务经费", "国情调研经费每人3000 元、服务经费")] // drawn at the line's end, as within the line
    [InlineData("共计 6.56 万元，每人 ", "26号文件", "共计 6.56 万元，每人 26号文件")]
    [InlineData("国情调研经费每人3000", "元、服务经费", "国情调研经费每人3000元、服务经费")] // none is drawn
    [InlineData("国情调研 ", "经费", "国情调研经费")] // the producer's
    [InlineData("国情调研经费3000 ", "，服务经费", "国情调研经费3000，服务经费")]
    public void A_space_drawn_between_a_figure_and_its_unit_stays_where_the_line_breaks(string first, string second, string expected)
    {
        List<TextLine> lines = LineBuilder.Build(new Pages().Text(50, 100, first).Text(50, 114, second).Glyphs);
        Assert.Equal(expected, WrappedText.Of(lines));
        Assert.Equal(expected, WrappedText.Of([.. lines.Select(static line => line.Settled())]));
    }

    [Fact]
    public void A_number_in_a_narrow_cell_is_one()
    {
        List<TextLine> lines = LineBuilder.Build(new Pages().Text(52, 100, "1,234,5").Text(52, 114, "67.89").Glyphs);
        Assert.Equal("1,234,567.89", WrappedText.Of(lines, new Box(50, 80, 40, 40)));
    }

    [Fact]
    public void Letters_below_each_other_are_one_word()
    {
        Pages page = new Pages().Text(52, 100, "财").Text(52, 114, "政").Text(52, 128, "拨").Text(52, 142, "款");
        Assert.Equal("财政拨款", WrappedText.Of(LineBuilder.Build(page.Glyphs), new Box(49, 80, 16, 80)));
    }

    [Theory]
    [InlineData("1.保障干部待遇。", "2.提升工作积极性。", "1.保障干部待遇。\n2.提升工作积极性。")] // numbered goals
    [InlineData("一、目标", "二、措施", "一、目标\n二、措施")]
    [InlineData("拟整理档案。", "党员档案三百卷。", "拟整理档案。\n党员档案三百卷。")] // a sentence ends far from the border
    [InlineData("保障干部待遇的工作，", "2.提升工作积极性。", "保障干部待遇的工作，2.提升工作积极性。")] // a full line may go on with a number
    [InlineData("功能分类", "科目编码", "功能分类科目编码")] // a header broken where it looks well
    [InlineData("占比为", "2.5个百分点", "占比为2.5个百分点")] // 2.5 is a number, not an item
    public void Paragraphs_of_a_cell_keep_their_line_feed(string first, string second, string expected) =>
        Assert.Equal(expected, Join(first, second));

    [Fact]
    public void Without_a_cell_a_line_feed_is_never_made() =>
        Assert.Equal("一、目标二、措施", WrappedText.Of(LineBuilder.Build(new Pages().Text(50, 100, "一、目标").Text(50, 114, "二、措施").Glyphs)));

    private static string Join(string first, string second) =>
        WrappedText.Of(LineBuilder.Build(new Pages().Text(50, 100, first).Text(50, 114, second).Glyphs), Cell);
}
