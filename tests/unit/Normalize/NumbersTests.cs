using Ingest.Normalize;

namespace Ingest.UnitTests.Normalize;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("2238.02", "2238.02")]
    [InlineData("1194.00", "1194.00")]        // the printed digits stay: two places say how it was rounded
    [InlineData("18,330.37", "18330.37")]
    [InlineData("189,767,551", "189767551")]
    [InlineData("１２．５", "12.5")]
    [InlineData("-3.20", "-3.20")]
    [InlineData("（3.20）", "-3.20")]
    [InlineData("△5", "-5")]
    [InlineData("0", "0")]
    public void Figures_are_exact(string printed, string value) =>
        Assert.Equal(value, Numbers.Read(printed)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("无")]
    [InlineData("1,23")]          // no thousands separator
    [InlineData("12.5万元")]
    [InlineData("1.2.3")]
    [InlineData("(5")]
    [InlineData("2024-12-31")]
    [InlineData("99999999999999999999999999999999")]  // more than a decimal holds
    public void Anything_else_is_no_figure(string printed) => Assert.Null(Numbers.Read(printed));
}
