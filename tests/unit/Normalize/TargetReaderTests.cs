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
    public void Quantities_have_operator_number_and_unit(string printed, string operation, string value, string unit)
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
    [InlineData("99999999999999999999999999999999个")] // more than a decimal holds: kept as words, not misread
    public void Words_are_qualitative(string printed)
    {
        Target target = TargetReader.Read(printed)!;
        Assert.Equal((TargetKind.Qualitative, null), (target.Kind, target.Value));
        Assert.Equal(printed, target.Text);
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
