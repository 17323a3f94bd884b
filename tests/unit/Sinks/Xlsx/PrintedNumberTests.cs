using System.Globalization;
using Ingest.Sinks.Xlsx;

namespace Ingest.UnitTests.Sinks.Xlsx;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("1234.50", "1234.50", "0.00")]
    [InlineData("1,234.5", "1234.5", "#,##0.0")]
    [InlineData("-0.30", "-0.30", "0.00")]
    [InlineData("0", "0", "0")]
    [InlineData("12.5%", "12.5", "0.0\"%\"")] // the model's value is 12.5 too
    [InlineData("007", "7", null)] // zeros that no format shows
    [InlineData("1234567890123456.78", "1234567890123456.78", null)] // more digits than a spreadsheet keeps
    [InlineData("（12）", "-12", null)] // brackets stay brackets
    [InlineData("12", "13", null)] // the text says another figure than the value
    [InlineData("1,23", "123", null)] // not printed in threes
    public void A_format_shows_the_digits_printed_or_there_is_none(string text, string value, string? expected) =>
        Assert.Equal(expected, PrintedNumber.FormatOf(text, decimal.Parse(value, CultureInfo.InvariantCulture)));
}
