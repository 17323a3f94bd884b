using Ingest.Model;
using Ingest.Read;
using Ingest.Recognize;

namespace Ingest.UnitTests.Recognize;

/// <summary>Browsers print radicals in place of characters: titles are understood without them, and stay beside it as printed.</summary>
public sealed class FoldedTitlesTests
{
    [Fact]
    public void Titles_are_folded_and_headings_and_paragraphs_stay_as_printed()
    {
        var text = new NarrativeBuilder();
        text.Add(new TextBlock("⼭亭县公路养护站2024年单位预算公开", "page 1"));
        text.Add(new TextBlock("⼀、单位职责和⻋辆", "page 1"));
        text.Add(new TextBlock("下表的表头同时跨⾏跨列。", "page 1"));
        Assert.Equal("山亭县公路养护站2024年单位预算公开", text.DocumentTitle);
        Section[] sections = [.. text.Build()];
        Assert.Equal(("山亭县公路养护站2024年单位预算公开", "⼭亭县公路养护站2024年单位预算公开"), (sections[0].Title, sections[0].Heading));
        Assert.Equal(("一", "单位职责和车辆", "⼀、单位职责和⻋辆"), (sections[1].Number, sections[1].Title, sections[1].Heading));
        Assert.Equal("下表的表头同时跨⾏跨列。", Assert.Single(sections[1].Paragraphs).Text);
    }
}
