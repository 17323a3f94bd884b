using Ingest.Recognize;

namespace Ingest.UnitTests.Recognize;

public sealed class CaptionTextTests
{
    [Theory]
    [InlineData("单位：万元", "万元")]
    [InlineData("单位:元", "元")]
    [InlineData("金额单位：万元", "万元")]
    [InlineData("价值（金额单位：万元）", "万元")]
    [InlineData("部门：某局 单位：万元", "万元")]
    [InlineData("项目资金（万元）", "万元")]
    [InlineData("预算数（百万元）", "百万元")]    // the table's own: 万元 of the tables beside it would be a hundred times too little
    [InlineData("（千万元）", "千万元")]
    [InlineData("单位：某县水务局", null)]       // the body, not the unit
    [InlineData("每人2万元", null)]
    public void The_money_unit_is_told_from_the_body(string caption, string? unit) => Assert.Equal(unit, CaptionText.UnitIn(caption));

    [Theory]
    [InlineData("315001青禾县水利服务中心", "315001", "青禾县水利服务中心")]
    [InlineData("部门：东林区审计局", null, "东林区审计局")]
    [InlineData("编制单位：山亭县公路养护站", null, "山亭县公路养护站")]
    [InlineData("单位：万元", null, null)]
    public void The_body_is_read_from_its_line(string caption, string? code, string? name) => Assert.Equal((code, name), CaptionText.BodyIn(caption));

    [Theory]
    [InlineData("公开01表", "公开01表")]
    [InlineData("公开 01 表", "公开01表")]
    [InlineData("公开表一", "公开表一")]
    [InlineData("表1", "表1")]
    [InlineData("收入预算总表", null)]
    public void Table_numbers_are_told_from_titles(string line, string? number) => Assert.Equal(number, CaptionText.NumberIn(line));

    [Fact]
    public void The_fiscal_year_is_told_from_other_dates()
    {
        Assert.Equal(2024, CaptionText.YearIn("预算年度：2024"));
        Assert.Null(CaptionText.YearIn("截止时间：2023-12-31"));
    }
}
