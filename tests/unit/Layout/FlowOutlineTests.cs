using Ingest.Layout;
using Ingest.Read;
using static Ingest.UnitTests.Layout.FlowPages;

namespace Ingest.UnitTests.Layout;

public sealed class FlowOutlineTests
{
    private static int? LevelOfName(string title, int page) => Arranger.Arrange(new RawDocument
    {
        Format = "pdf", Reader = "test", Pages = 1, Blocks = [], Characters = 0, Outline = [new OutlineEntry(title, 2, page)],
        PrintedPages = [Page(1, [], First('甲', 60), Full('乙', 80), new("单位职责", 70, 110), First('丙', 140), Full('丁', 160))],
    }, new ReadLimits()).Blocks.OfType<TextBlock>().Single(static block => block.Text == "单位职责").HeadingLevel;

    [Theory]
    [InlineData("单位职责", 1, 2)]
    [InlineData("单位 职责", 1, 2)]      // spaces are the layout's
    [InlineData("单位职责", 2, null)]    // of another page
    [InlineData("单位", 1, null)]        // not the whole line
    public void A_line_that_the_outline_names_on_its_page_is_a_heading(string title, int page, int? level) => Assert.Equal(level, LevelOfName(title, page));
}
