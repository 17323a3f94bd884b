using System.Globalization;
using Ingest.Model;
using Ingest.Normalize;

namespace Ingest.UnitTests.Normalize;

public sealed class TargetReaderTests
{
    [Theory]
    [InlineData("≥12个", ">=", "12", "个")]
    [InlineData("100百分比", "=", "100", "百分比")]     // Hebei spells % this way; without a sign it is exact
    [InlineData("≤0.36万元", "<=", "0.36", "万元")]
    [InlineData("≤440元/人次", "<=", "440", "元/人次")]
    [InlineData("≥95%", ">=", "95", "%")]
    [InlineData("1年", "=", "1", "年")]                 // a duration
    [InlineData("﹦3批", "=", "3", "批")]               // U+FE66
    [InlineData("大于等于80％", ">=", "80", "%")]
    [InlineData("不超过5天", "<=", "5", "天")]
    [InlineData("30分钟以内", "<=", "30", "分钟")]
    [InlineData(">90%", ">", "90", "%")]
    [InlineData("1,500本", "=", "1500", "本")]
    [InlineData("≧60天", ">=", "60", "天")]            // U+2267
    [InlineData("＝100%", "=", "100", "%")]
    [InlineData("≤-5%", "<=", "-5", "%")]
    [InlineData("98.5分", "=", "98.5", "分")]
    [InlineData("≥1.5万人次", ">=", "1.5", "万人次")]
    [InlineData("≥3000元/人·月", ">=", "3000", "元/人·月")]
    [InlineData("2次/年", "=", "2", "次/年")]
    [InlineData("≥800万m3", ">=", "800", "万m3")]      // a unit that ends in a digit
    [InlineData("≤0.9‰", "<=", "0.9", "‰")]
    [InlineData("100﹪", "=", "100", "%")]             // U+FE6A
    [InlineData("控制在100万元以内", "<=", "100", "万元")]
    [InlineData("80%（含）以上", ">=", "80", "%")]
    [InlineData("90分及以上", ">=", "90", "分")]
    [InlineData("不得低于85%", ">=", "85", "%")]
    [InlineData("达到95%以上", ">=", "95", "%")]
    [InlineData("＞＝3个", ">=", "3", "个")]
    [InlineData("≯2次", "<=", "2", "次")]              // not greater than
    [InlineData("0", "=", "0", null)]
    [InlineData("3个月", "=", "3", "个月")]             // months that are counted, not the month of March
    public void Quantities_have_operator_number_and_unit(string printed, string operation, string value, string? unit)
    {
        Target target = TargetReader.Read(printed)!;
        Assert.Equal(TargetKind.Quantitative, target.Kind);
        Assert.Equal((operation, value, unit), (target.Operator, target.Value?.ToString(CultureInfo.InvariantCulture), target.Unit));
        Assert.Equal(printed, target.Text);
    }

    [Theory]
    [InlineData("≤12月", "<=", 12)]             // a month of the year, not a duration
    [InlineData("≤12月份", "<=", 12)]
    [InlineData("2024年12月底前", "<=", 12)]
    [InlineData("6月底前", "<=", 6)]
    [InlineData("2024年底", "<=", null)]
    [InlineData("2024年", "<=", null)]           // a year, not 2024 years
    [InlineData("2024年12月31日前", "<=", 12)]
    [InlineData("2024-11-30", "<=", 11)]
    [InlineData("于6月30日前完成", "<=", 6)]
    [InlineData("每年12月底前", "<=", 12)]
    [InlineData("年底前", "<=", null)]
    [InlineData("本年度内", "<=", null)]
    [InlineData("第四季度", "<=", null)]
    [InlineData("2024年三季度末", "<=", null)]
    public void Deadlines_are_no_durations(string printed, string operation, int? month)
    {
        Target target = TargetReader.Read(printed)!;
        Assert.Equal(TargetKind.Deadline, target.Kind);
        Assert.Equal((operation, (decimal?)month), (target.Operator, target.Value));
    }

    [Theory]
    [InlineData("显著")]
    [InlineData("效果明显")]
    [InlineData("在项目计划完成时间内完成")]
    [InlineData("好坏")]
    [InlineData("优良中低差")]
    [InlineData("按季")]
    [InlineData("每季度")]                             // how often, not when
    [InlineData("不低于上年")]
    [InlineData("符合相关规定")]
    [InlineData("1:1.2")]                              // a ratio is not one number
    [InlineData("约100人")]
    [InlineData("1.5万只左右")]                        // about a number is not that number
    [InlineData("100余人")]
    [InlineData("≥**%")]                               // a template's prompt that nobody filled in
    [InlineData("1-12月")]                             // a stretch of the year
    [InlineData("7×24小时")]
    [InlineData("100±5%")]
    [InlineData("99999999999999999999999999999999个")] // more than a decimal holds: kept as words, not misread
    public void Words_are_qualitative(string printed)
    {
        Target target = TargetReader.Read(printed)!;
        Assert.Equal((TargetKind.Qualitative, null), (target.Kind, target.Value));
        Assert.Equal(printed, target.Text);
    }

    [Theory]
    [InlineData("80-90%", 80, 90, "%")]
    [InlineData("80%-90%", 80, 90, "%")]
    [InlineData("80%～90%", 80, 90, "%")]
    [InlineData("3至5天", 3, 5, "天")]
    [InlineData("20-24场", 20, 24, "场")]
    [InlineData("≥95%且≤100%", 95, 100, "%")]
    [InlineData("≥95%，≤100%", 95, 100, "%")]
    public void A_range_has_both_its_ends(string printed, int low, int high, string unit)
    {
        Target target = TargetReader.Read(printed)!;
        Assert.Equal((TargetKind.Quantitative, ">=", (decimal?)low, (decimal?)high, unit, printed), (target.Kind, target.Operator, target.Value, target.Upper, target.Unit, target.Text));
    }

    [Theory]
    [InlineData("≥", "≥90%", "%", "≥90%", ">=")]      // the value repeats its sign and unit
    [InlineData("定性", "90", "%", "90%", "=")]        // no sign: what the value is called
    [InlineData("正向指标", "90", "%", "90%", "=")]
    [InlineData("大于等于", "90", "/", "大于等于90", ">=")]
    [InlineData("＝", "≤5", "天", "≤5天", "<=")]      // the value's own sign stands nearer
    [InlineData("定性", "优良中低差", "无", "优良中低差", null)]
    [InlineData("＝", "是", "项", "＝是", null)]
    public void A_column_of_signs_adds_only_signs(string sign, string value, string unit, string text, string? operation)
    {
        Target target = TargetReader.Read(value, sign, unit)!;
        Assert.Equal((text, operation), (target.Text, target.Operator));
    }

    [Fact]
    public void Sign_and_unit_may_have_columns_of_their_own()
    {
        Target target = TargetReader.Read("90", sign: "≥", unit: "%")!;
        Assert.Equal(("≥90%", ">=", 90m, "%"), (target.Text, target.Operator, target.Value, target.Unit));
    }

    [Fact]
    public void A_blank_is_no_target() => Assert.Null(TargetReader.Read(" "));
}
