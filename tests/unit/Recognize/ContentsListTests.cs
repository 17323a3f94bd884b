using System.Text;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;

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
}
