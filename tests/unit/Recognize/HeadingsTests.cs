using Ingest.Recognize;

namespace Ingest.UnitTests.Recognize;

public sealed class HeadingsTests
{
    [Theory]
    [InlineData("一、单位职责", "一", "单位职责", 1)]
    [InlineData("第二部分 部门预算表", "第二部分", "部门预算表", 0)]
    [InlineData("（三）机构设置", "三", "机构设置", 2)]
    [InlineData("1．收入情况", "1", "收入情况", 3)]
    [InlineData("（2）支出情况", "2", "支出情况", 4)]
    [InlineData("1.2 Outlook", "1.2", "Outlook", 3.1)]
    public void Numbered_lines_are_headings(string line, string number, string title, double rank)
    {
        Heading heading = Assert.IsType<Heading>(Headings.Read(line, styled: null));
        Assert.Equal((number, title), (heading.Number, heading.Title));
        Assert.Equal(rank, heading.Rank, 3);
    }

    [Theory]
    [InlineData("单位职责：")]                                    // ends like the start of a list
    [InlineData("1、财政拨款收入：指本级财政当年拨付的资金。")]      // a glossary entry
    [InlineData("（一）负责拟订全县水利规划，并组织实施；")]         // an item of a list of duties
    [InlineData("1.5万元用于培训")]                               // a figure
    [InlineData("本单位无其他说明")]
    public void Other_lines_are_not(string line) => Assert.Null(Headings.Read(line, styled: null));

    [Fact]
    public void A_style_makes_a_heading_of_an_unnumbered_line() =>
        Assert.Equal(new Heading(null, "Overview", 0.5), Headings.Read("Overview", styled: 1));
}
