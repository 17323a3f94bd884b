using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;
using Ingest.Recognize;

namespace Ingest.UnitTests.Recognize;

/// <summary>Headings that only their sequence shows.</summary>
public sealed class NumberedRunsTests
{
    private const string Sentence = "（二）社会保障和就业支出（类）行政单位离退休（项）支出1,509.72万元，与上年相比增加140.96万元。主要原因是人员增加。";

    private static Document Read(string text) => new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System)
        .Understand(new SourceFile("a.txt", System.Text.Encoding.UTF8.GetBytes(text)));

    private static (string?, string?, int)[] Sections(Document document, int parent = 0) =>
        [.. document.Narrative[parent].Sections.Select(static section => (section.Number, section.Title, section.Paragraphs.Count))];

    [Fact]
    public void A_numbered_sentence_between_two_headings_of_its_sequence_is_a_section_whose_text_it_is()
    {
        Document document = Read($"一、支出说明\n（一）一般公共服务支出\n本年增加。\n{Sentence}\n（三）住房保障支出\n本年减少。\n");
        Assert.Equal([("一", "一般公共服务支出", 1), ("二", null, 1), ("三", "住房保障支出", 1)], Sections(document));
        Assert.Equal((null, Sentence), (document.Narrative[0].Sections[1].Heading, document.Narrative[0].Sections[1].Paragraphs[0].Text));
        Assert.Equal(0, document.Conservation.Lost);
    }

    [Theory]
    [InlineData("（四）住房保障支出")] // the next heading does not go on from it
    [InlineData("二、其他说明")]         // nor is there one
    public void A_numbered_sentence_that_no_heading_goes_on_from_stays_text(string next)
    {
        Document document = Read($"一、支出说明\n（一）一般公共服务支出\n本年增加。\n{Sentence}\n{next}\n本年减少。\n");
        Assert.Contains(document.Narrative[0].Sections[0].Paragraphs, static paragraph => paragraph.Text == Sentence);
    }

    [Fact]
    public void Titles_with_a_full_stop_and_text_below_each_are_headings()
    {
        Document document = Read("一、经费说明\n（一）经费总体情况说明。\n全年支出2.85万元，比上年减少。\n（二）经费具体情况说明。\n其中接待0.39万元。\n二、其他\n没有。\n");
        Assert.Equal([("一", "经费总体情况说明", 1), ("二", "经费具体情况说明", 1)], Sections(document));
        Assert.Equal("（一）经费总体情况说明。", document.Narrative[0].Sections[0].Heading);
    }

    [Theory]
    [InlineData("（一）贯彻执行法律法规。\n（二）承担监督管理责任。\n（三）承办其他事项。\n")]                    // points of a list
    [InlineData("（一）经费说明：包括两项。\n全年支出。\n（二）其他说明：包括三项，不含基建。\n没有。\n")] // clauses
    [InlineData("（二）经费总体情况说明。\n全年支出。\n（三）经费具体情况说明。\n没有。\n")]                    // no first
    public void Points_of_a_list_are_no_headings(string list) => Assert.Empty(Sections(Read($"一、主要职责\n{list}二、其他\n没有。\n")));

    [Theory]
    [InlineData("一", 1)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("九十九", 99)]
    [InlineData("一二", 0)]
    [InlineData("十十", 0)]
    [InlineData("12", 0)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void Chinese_numbers_are_read(string? text, int value) => Assert.Equal(value, ChineseNumber.Read(text));

    [Fact]
    public void A_year_behind_a_headings_number_is_no_decimal() => Assert.Equal(
        ("4", "2025年收支预算总表", null),
        (Headings.Read("4．2025年收支预算总表", null)?.Number, Headings.Read("4．2025年收支预算总表", null)?.Title, Headings.Read("4.2025万元", null)));
}
