using System.Text;
using Ingest.Read.Charset;

namespace Ingest.UnitTests.Read.Charset;

public sealed class TextDecodingTests
{
    private const string Simplified = "青石镇财政所2031年部门预算公开说明：收入总计125.40万元，支出总计125.40万元。";
    private const string Traditional = "青石鎮財政所預算公開說明：收入總計與支出總計相同，單位為萬元。";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "utf-8", "utf-8", "declared")]       // the plain case
    [InlineData("utf-8", null, "utf-8", "detected")]          // strict UTF-8 needs no declaration
    [InlineData("gb18030", "gb2312", "gb18030", "declared")]  // GB2312 is read as its superset
    [InlineData("gb18030", "GBK", "gb18030", "declared")]     // names in any case
    [InlineData("gb18030", null, "gb18030", "detected")]      // old pages declare nothing
    [InlineData("gb18030", "utf-8", "gb18030", "detected")]   // a template that moved to UTF-8, a page that did not
    [InlineData("utf-8", "gb2312", "utf-8", "detected")]      // the reverse
    [InlineData("gb18030", "iso-8859-1", "gb18030", "detected")] // a server's default header
    [InlineData("gb18030", "no-such-charset", "gb18030", "detected")] // a name nobody knows counts as none
    [InlineData("utf-16", null, "utf-16", "detected")]        // no byte order mark: zero bytes tell
    [InlineData("utf-16BE", "utf-8", "utf-16be", "detected")] // zero bytes beat a declaration
    public void Chinese_text_comes_out_whole_whatever_is_declared(string encoding, string? declared, string charset, string from)
    {
        byte[] bytes = Encoding.GetEncoding(encoding).GetBytes(Simplified);
        Assert.Equal(new DecodedText(Simplified, charset, from, 0), TextDecoding.Decode(bytes, declared));
    }

    [Theory]
    [InlineData("big5", "declared")]
    [InlineData(null, "detected")]
    [InlineData("gb2312", "detected")] // read as GBK it is valid, and nonsense
    public void Big5_is_told_from_gbk_by_its_everyday_characters(string? declared, string from)
    {
        byte[] bytes = Encoding.GetEncoding("big5").GetBytes(Traditional);
        Assert.Equal(new DecodedText(Traditional, "big5", from, 0), TextDecoding.Decode(bytes, declared));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("gb18030")]
    public void A_byte_order_mark_decides_and_is_not_text(string encoding)
    {
        var with = Encoding.GetEncoding(encoding);
        byte[] mark = encoding == "gb18030" ? [0x84, 0x31, 0x95, 0x33] : with.GetPreamble();
        var read = TextDecoding.Decode([.. mark, .. with.GetBytes(Simplified)], "windows-1252");
        Assert.Equal((Simplified, "bom", 0), (read.Text, read.From, read.Replaced));
    }

    [Fact]
    public void A_file_cut_in_the_middle_of_a_character_keeps_its_charset_and_counts_the_loss()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Simplified);
        var read = TextDecoding.Decode(bytes.AsSpan(0, bytes.Length - 1), null);
        Assert.Equal(("utf-8", 1), (read.Charset, read.Replaced));
        Assert.StartsWith(Simplified[..^1], read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ascii_is_assumed_to_be_utf8_and_a_declared_utf16_that_can_be_read_as_ascii_is_not_believed()
    {
        Assert.Equal(new DecodedText("<p>12</p>", "utf-8", "assumed", 0), TextDecoding.Decode("<p>12</p>"u8, null));
        Assert.Equal(new DecodedText("<p>12</p>", "utf-8", "assumed", 0), TextDecoding.Decode("<p>12</p>"u8, "utf-16"));
    }

    [Fact]
    public void A_western_page_is_not_taken_for_chinese()
    {
        const string Text = "Prévisions budgétaires de la commune : dépenses réalisées, écarts constatés, équilibre général.";
        byte[] bytes = Encoding.GetEncoding("windows-1252").GetBytes(Text);
        Assert.Equal(Text, TextDecoding.Decode(bytes, "iso-8859-1").Text);
        Assert.Equal(Text, TextDecoding.Decode(bytes, null).Text);
    }

    [Fact]
    public void Garbage_never_throws()
    {
        var random = new Random(7);
        for (int length = 0; length < 400; length++)
        {
            byte[] bytes = new byte[length];
            random.NextBytes(bytes);
            foreach (string? declared in new[] { null, "gb2312", "utf-8", "utf-16", "big5", "utf-7", "\u0000" })
                Assert.NotNull(TextDecoding.Decode(bytes, declared).Text);
        }
    }
}
