using Ingest.Read.Word;

namespace Ingest.UnitTests.Read.Word;

public sealed class NumberFormatsTests
{
    [Theory]
    [InlineData("chineseCounting", 9, "九")]
    [InlineData("chineseCounting", 10, "十")]          // not 一十
    [InlineData("chineseCounting", 18, "十八")]
    [InlineData("chineseCounting", 20, "二十")]
    [InlineData("chineseCounting", 31, "三十一")]
    [InlineData("chineseCountingThousand", 100, "一百")]
    [InlineData("chineseCountingThousand", 105, "一百零五")] // an empty place is spoken
    [InlineData("chineseCountingThousand", 110, "一百一十")] // 一十 inside a number
    [InlineData("chineseCountingThousand", 2007, "二千零七")] // one zero for two empty places
    [InlineData("chineseCountingThousand", 20_300, "二万零三百")]
    [InlineData("japaneseCounting", 111, "百十一")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographLegalTraditional", 3, "參")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalEnclosedCircleChinese", 21, "㉑")]
    [InlineData("decimalEnclosedCircle", 51, "51")]    // Unicode has no circle for it
    [InlineData("decimalEnclosedParen", 2, "⑵")]
    [InlineData("decimalEnclosedFullstop", 2, "⒉")]
    [InlineData("ideographTraditional", 4, "丁")]
    [InlineData("ideographZodiac", 12, "亥")]
    [InlineData("upperLetter", 26, "Z")]
    [InlineData("lowerLetter", 28, "bb")]              // Word repeats the letter
    [InlineData("upperRoman", 1994, "MCMXCIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("numberInDash", 1, "- 1 -")]
    [InlineData("ordinal", 12, "12th")]
    [InlineData("none", 5, "")]
    public void A_number_is_printed_as_Word_prints_it(string format, int number, string expected)
    {
        Assert.True(NumberFormats.TryFormat(number, format, null, out string printed));
        Assert.Equal(expected, printed);
    }

    [Theory]
    [InlineData("decimal", int.MaxValue)]
    [InlineData("chineseCountingThousand", -3)]
    [InlineData("upperRoman", 0)]
    [InlineData("lowerLetter", 1_000_000)] // a made-up start number must not print 38,000 letters
    public void A_number_that_a_format_cannot_print_is_printed_plainly(string format, int number)
    {
        NumberFormats.TryFormat(number, format, null, out string printed);
        Assert.Equal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), printed);
    }

    [Fact]
    public void A_custom_format_pads_with_zeros()
    {
        Assert.True(NumberFormats.TryFormat(7, "custom", "001, 002, 003, ...", out string printed));
        Assert.Equal("007", printed);
    }
}
