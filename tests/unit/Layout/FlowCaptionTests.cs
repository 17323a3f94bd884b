using Ingest.Read;
using static Ingest.UnitTests.Layout.FlowPages;

namespace Ingest.UnitTests.Layout;

public sealed class FlowCaptionTests
{
    [Theory]
    [InlineData("部门：某某局        单位：万元", "部门：某某局", "单位：万元")]
    [InlineData("部门：    某某局        单位：万元", "部门： 某某局", "单位：万元")]  // a label keeps its value
    [InlineData("某某县某某局   预算年度：2024", "某某县某某局", "预算年度：2024")]       // a label may stand closer
    [InlineData("收    支    总    表", "收 支 总 表")]                              // a spaced title
    public void Captions_on_one_baseline_above_a_table_are_lines_of_their_own(string printed, params string[] captions)
    {
        IReadOnlyList<Block> blocks = Arrange(Page(1, Table(100), new Printed(printed, 50, 90), new Printed("项目", 60, 115), new Printed("1.50", 160, 115)));

        Assert.Equal(captions, TextsOf(blocks));
    }

    [Fact]
    public void A_caption_in_two_lines_around_those_beside_it_is_one()
    {
        IReadOnlyList<Block> blocks = Arrange(Page(1, Table(100), new Printed("某某县某某局", 50, 78), new Printed("单位：万元", 200, 84), new Printed("办公室", 50, 90), new Printed("项目", 60, 115), new Printed("1.50", 160, 115)));

        Assert.Equal(["某某县某某局办公室", "单位：万元"], TextsOf(blocks));
    }

    [Fact]
    public void A_line_without_a_table_below_is_not_cut() =>
        Assert.Equal(["部门：某某局 单位：万元"], Texts([new Printed("部门：某某局        单位：万元", 50, 90)]));
}
