using System.Text;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;
using Ingest.Recognize;

namespace Ingest.UnitTests.Recognize;

/// <summary>A table of contents says headings before they come.</summary>
public sealed class ContentsListTests
{
    private static IReadOnlyList<Section> Narrative(string text) => new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System)
        .Understand(new SourceFile("a.txt", Encoding.UTF8.GetBytes(text))).Narrative;

    [Theory]
    [InlineData("一、部门概况\n二、决算说明\n")] // bare titles
    [InlineData("一、部门概况……………………1\n二、决算说明……………………3\n")] // dots and a page number, as Word prints them
    [InlineData("一、部门概况 1\n二、决算说明 3\n")] // a gap and a page number
    public void The_first_heading_behind_a_list_of_contents_is_a_heading(string entries)
    {
        IReadOnlyList<Section> sections = Narrative($"某某局2024年度部门决算公开\n目  录\n{entries}一、部门概况\n本局有三个科室。\n二、决算说明\n收支平衡。\n");

        Assert.Equal(["部门概况", "决算说明"], sections.Skip(1).Select(section => section.Title));
        Assert.Equal(["本局有三个科室。"], sections[1].Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void On_its_page_a_list_of_contents_takes_every_numbered_line_however_it_is_set()
    {
        string[] entries = ["一、部门概况", "1. 2025年收入预算总表", "2．2025年一般公共预算基本支出部门预算经济分类预算支出情况总表", "二、其他说明"];
        TextBlock[] blocks =
        [
            Line("目 录", 1, null), .. entries.Select(static (entry, i) => Line(entry, 1, i > 1 ? 1 : null)),
            Line("某局主要职能", 2, 1), Line("本局负责管理。", 2, null), Line("二、其他说明", 3, 1), Line("没有。", 3, null),
        ];
        Recognized read = Recognizer.Recognize(new RawDocument { Format = "pdf", Reader = "test 1", Characters = 0, Blocks = blocks });
        Assert.Equal([null, "某局主要职能"], read.Narrative.Select(static section => section.Title));
        Assert.Equal(["目 录", .. entries], read.Narrative[0].Paragraphs.Select(static paragraph => paragraph.Text));
        Assert.Equal("其他说明", Assert.Single(read.Narrative[1].Sections).Title);
    }

    private static TextBlock Line(string text, int page, int? level) => new(text, $"page {page}") { Page = page, HeadingLevel = level };
}
