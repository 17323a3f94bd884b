using Ingest.Model;
using Ingest.Validate.Plausibility;

namespace Ingest.UnitTests.Validate.Plausibility;

public sealed class MagnitudeTests
{
    private static readonly Oddity Magnitude = new AmountsOfAnotherMagnitude();

    private static Table Revenue(string id, string unit, string total) => Odd.Table(id, "revenue", unit, $"|合计|total={total}");

    [Theory]
    [InlineData("万元", "2243.87", "")]
    [InlineData("元", "22438700.00", "")]
    [InlineData("元", "22438712.34", "")]              // the same before it was rounded
    [InlineData("元", "2243.87", "Warning")]           // 万元 under a caption that says 元
    [InlineData("万元", "22438712.34", "Warning")]     // 元 under a caption that says 万元
    [InlineData("千元", "2243.87", "Warning")]
    [InlineData("元", "2244.87", "")]                  // other digits: another amount
    public void Totals_of_two_tables_have_one_magnitude(string unit, string total, string found) =>
        Assert.Equal(found, Magnitude.Found(Odd.Document(Revenue("t1", "万元", "2243.87"), Odd.Table("t2", "expenditure", unit, $"|合计|total={total}"))));

    [Theory]
    [InlineData("千元")]  // a thousand times
    [InlineData("亿元")]  // a hundred million times
    public void Units_further_apart_are_told_too(string unit) =>
        Assert.Equal("Warning", Magnitude.Found(Odd.Document(Revenue("t1", "元", "22438712.34"), Odd.Table("t2", "expenditure", unit, "|合计|total=22438712.34"))));

    [Fact]
    public void The_table_that_contradicts_the_others_is_named_once()
    {
        Problem problem = Assert.Single(Magnitude.Find(Odd.Document(Revenue("t1", "元", "2243.87"), Revenue("t2", "万元", "2243.87"), Revenue("t3", "万元", "2243.87"))));
        Assert.Equal("t1", problem.Table);
        Assert.Contains("t2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_digits_prove_nothing()
    {
        Assert.Empty(Magnitude.Find(Odd.Document(Revenue("t1", "万元", "5"), Revenue("t2", "元", "5"))));
        Assert.Empty(Magnitude.Find(Odd.Document(Revenue("t1", "万元", "10.00"), Revenue("t2", "万元", "100.00"))));
    }

    [Fact]
    public void Tables_that_agree_elsewhere_have_one_unit() =>
        Assert.Empty(Magnitude.Find(Odd.Document(
            Odd.Table("t1", "expenditure", "万元", "205|教育支出|total=123.40", "2050201|学前教育|total=100.00"),
            Odd.Table("t2", "general-public-expenditure", "万元", "205|教育支出|total=1234000", "2050201|学前教育|total=100.00"))));

    [Fact]
    public void Items_of_the_three_public_table_are_held_against_the_economic_ones() =>
        Assert.Equal("Warning", Magnitude.Found(Odd.Document(
            Odd.Table("t1", "general-public-basic-expenditure", "元", "30217|公务接待费|total=43512.00"),
            Odd.Table("t2", "three-public-expenditure", "万元", "|合计|reception=43512.00"))));

    [Fact]
    public void A_sentence_is_held_against_the_tables()
    {
        Document document = Odd.Document(Revenue("t1", "万元", "2243.87")) with
        {
            Statements = [new Statement { Measure = "total-revenue", Value = 2243.87m, Unit = "元", Yuan = 2243.87m, Text = "收入总计2243.87元。", Page = 3 }],
        };
        Assert.Equal(3, Assert.Single(Magnitude.Find(document)).Page);
    }
}
