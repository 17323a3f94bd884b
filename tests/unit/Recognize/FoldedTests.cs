using Ingest.Recognize;

namespace Ingest.UnitTests.Recognize;

public sealed class FoldedTests
{
    [Theory]
    [InlineData("项 目", "项目")]
    [InlineData("合  计", "合计")]
    [InlineData("其中：财政 资金", "其中：财政资金")]
    [InlineData("2024年 预留中 小微企 业份额", "2024年预留中小微企业份额")]
    [InlineData("Total amount", "Total amount")]     // Latin words keep their space
    [InlineData("⽀出", "支出")]                      // a Kangxi radical that NFKC folds
    [InlineData("⻋辆 ⼾数", "车辆户数")]             // radicals that NFKC leaves, or makes traditional
    [InlineData("２０１", "201")]
    [InlineData("因公出国（境）费", "因公出国（境）费")] // brackets stay as printed
    public void Labels_are_freed_of_layout(string printed, string folded) => Assert.Equal(folded, Folded.Label(printed));

    [Theory]
    [InlineData("提高服务\n能力", "提高服务能力")]
    [InlineData("library\nservice", "library service")]
    [InlineData("共 12 家", "共 12 家")]
    public void Wrapped_prose_is_joined(string printed, string folded) => Assert.Equal(folded, Folded.Prose(printed));

    [Fact]
    public void Compatibility_folding_works_on_this_machine() =>
        Assert.Equal("一", "⼀".Normalize(System.Text.NormalizationForm.FormKC)); // silently a no-op under InvariantGlobalization
}
