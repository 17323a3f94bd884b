using Ingest.Validate.Plausibility;

namespace Ingest.UnitTests.Validate.Plausibility;

public sealed class CodeTests
{
    [Theory]
    [InlineData("2080505", "机关事业单位基本养老保险缴费支出", "")]
    [InlineData("20805", "行政事业单位离退休", "")]                     // the name until 2019, still used
    [InlineData("210", "医疗卫生与计划生育支出", "")]                   // the name until 2018
    [InlineData("20103", "政府办公厅(室)及相关机构事务", "")]           // brackets of another width
    [InlineData("2080505", "机关事业单位基本养老保险", "")]             // cut off at the cell's edge
    [InlineData("2040612", "法制建设", "")]                             // near enough to 法治建设
    [InlineData("2019988", "青禾事务", "")]                             // a code we do not know says nothing
    [InlineData("30113", "住房公积金", "")]                             // a name of several codes
    [InlineData("2080506", "机关事业单位基本养老保险缴费支出", "Warning")] // the name of the row above
    [InlineData("2101101", "事业单位医疗", "Warning")]                  // alike, and yet another code's
    [InlineData("205", "卫生健康支出", "Warning")]
    [InlineData("30201", "青禾工程", "Warning")]                        // nobody's name, and nothing like its own
    public void A_code_and_its_name_fit(string code, string label, string found) =>
        Assert.Equal(found, new CodeUnderAnotherName().Found(Odd.Document(Odd.Table("t1", "expenditure", "万元", $"{code}|{label}|total=1.00"))));

    [Fact]
    public void Many_slips_are_a_misreading_and_told_once() =>
        Assert.Equal("Info", new CodeUnderAnotherName().Found(Odd.Document(Odd.Table("t1", "expenditure", "万元", "205|卫生健康支出|total=1", "208|教育支出|total=1", "210|农林水支出|total=1", "213|教育支出|total=1"))));

    [Fact]
    public void Only_classified_tables_are_looked_at() =>
        Assert.Empty(new CodeUnderAnotherName().Find(Odd.Document(Odd.Table("t1", "procurement", "万元", "205|卫生健康支出|total=1.00"))));

    [Theory]
    [InlineData("expenditure", "2990101", "Info")]
    [InlineData("expenditure", "2050101", "")]
    [InlineData("expenditure", "A0201", "")]      // no classification's code
    [InlineData("revenue", "1030101", "")]        // revenue has its own classification
    public void A_class_that_does_not_exist_is_told(string kind, string code, string found) =>
        Assert.Equal(found, new CodeOfNoClass().Found(Odd.Document(Odd.Table("t1", kind, "万元", $"{code}|青禾|total=1.00"))));
}
