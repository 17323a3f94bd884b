using Ingest.Recognize;

namespace Ingest.UnitTests.Recognize;

public sealed class RadicalsTests
{
    [Theory]
    [InlineData("⽀出", "支出")]
    [InlineData("⼾籍", "户籍")] // NFKC says 戶
    [InlineData("⻘年", "青年")] // NFKC says nothing
    [InlineData("⾭年", "青年")]
    [InlineData("⻋辆", "车辆")]
    [InlineData("农⺠⻝品⻢⻥⻜⻦⻰", "农民食品马鱼飞鸟龙")]
    public void Radicals_are_read_as_the_characters_they_look_like(string printed, string label) => Assert.Equal(label, Folded.Label(printed));

    [Fact]
    public void Every_kangxi_radical_is_folded_and_nothing_else_is_touched()
    {
        for (char c = '\u2f00'; c <= '\u2fd5'; c++)
            Assert.InRange(Radicals.Fold(c), '\u4e00', '\u9fff');
        Assert.Equal("一A⿰", string.Concat("一A⿰".Select(Radicals.Fold)));
    }
}
