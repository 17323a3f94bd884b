using Ingest.Model;
using Ingest.Validate.Plausibility;

namespace Ingest.UnitTests.Validate.Plausibility;

public sealed class AssetTests
{
    [Theory]
    [InlineData("其他固定资产", "quantity=408", "amount=534646.67", "Warning")]   // 1,310万元 a piece; 1,310元 in 元
    [InlineData("其他固定资产", "quantity=408", "amount=53.46", "")]
    [InlineData("车辆（台、辆）", "quantity=3", "amount=548200", "Warning")]
    [InlineData("车辆（台、辆）", "quantity=2", "amount=1200", "")]               // fire engines
    [InlineData("单价在100万元以上的设备", "quantity=2", "amount=4200", "")]      // scanners
    [InlineData("房屋（平方米）", "quantity=1", "amount=534646.67", "")]          // a building has no price for a piece
    public void A_piece_has_a_price(string label, string pieces, string value, string found) =>
        Assert.Equal(found, new AssetBeyondPrice().Found(Odd.Document(Odd.Table("t1", "assets", "万元", $"|{label}|{pieces}|{value}"))));

    [Theory]
    [InlineData("534655.26", "Info")]
    [InlineData("34655.26", "")]
    public void Assets_are_in_proportion_to_expenditure(string value, string found) =>
        Assert.Equal(found, new AssetsBeyondExpenditure().Found(Odd.Document(
            Odd.Table("t1", "expenditure", "万元", "|合计|total=2243.87"), Odd.Table("t2", "assets", "万元", $"|资产总额|amount={value}"))));

    [Fact]
    public void A_sentence_about_assets_is_held_against_expenditure()
    {
        Document document = Odd.Document(Odd.Table("t1", "expenditure", "万元", "|合计|total=2243.87")) with
        {
            Statements = [new Statement { Measure = "fixed-assets", Value = 534655.26m, Unit = "万元", Yuan = 5346552600m, Text = "固定资产金额为534655.26万元。" }],
        };
        Assert.Equal(0, Assert.Single(new AssetsBeyondExpenditure().Find(document)).Statement);
    }
}
