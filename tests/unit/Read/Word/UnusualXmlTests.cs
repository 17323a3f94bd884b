using System.Text;
using Ingest.Read;
using static Ingest.UnitTests.Read.Word.Docx;

namespace Ingest.UnitTests.Read.Word;

/// <summary>XML that no Office program writes is read all the same, from the start and with nothing counted twice.</summary>
public sealed class UnusualXmlTests
{
    // What is unusual stands at the end: everything before it has been read once when it is met.
    private const string Body = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>末</w:t></w:r></w:p>";

    private const string Numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    [Theory]
    [InlineData("末", "<!-- comment -->末")]
    [InlineData("末", "<![CDATA[末]]>")]
    [InlineData("末", "<?pi?>末")]
    [InlineData("<w:p>", "<表/><w:p>")]
    public void Unusual_XML_gives_the_same_document(string plain, string unusual) =>
        Same(Encoding.UTF8.GetBytes(Whole().Replace(plain, unusual, StringComparison.Ordinal)));

    [Fact]
    public void Another_encoding_gives_the_same_document() =>
        Same([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Whole())]);

    [Fact]
    public void Unusual_definitions_give_the_same_document()
    {
        Docx usual = Of(Body).WithNumbering(Numbering);
        Docx unusual = Of(Body).WithNumbering("<!-- comment -->" + Numbering);
        Equal(usual.Read(), unusual.Read());
    }

    [Theory]
    [InlineData("末", "末\u0001")]
    [InlineData("末", "&unknown;")]
    [InlineData("</w:body>", "")]
    [InlineData("</w:document>", "</w:document><w:document/>")]
    public void Malformed_XML_is_refused_by_XmlReader_in_its_words(string plain, string malformed)
    {
        string main = Whole().Replace(plain, malformed, StringComparison.Ordinal);
        var refused = Assert.Throws<UnreadableException>(() => Of("").WithNumbering(Numbering).Add("word/document.xml", main).Read());
        Assert.Contains(refused.Code, (string[])["WORD-003", "WORD-004"]);
        Assert.Contains("line 1", refused.Message, StringComparison.Ordinal);
        Assert.IsType<System.Xml.XmlException>(refused.InnerException);
    }

    [Fact]
    public void Layout_nested_too_deep_is_refused()
    {
        string layout = $"<w:tblPr>{string.Concat(Enumerable.Repeat("<w:x>", 5000))}{string.Concat(Enumerable.Repeat("</w:x>", 5000))}</w:tblPr>";
        Assert.Equal("LIMIT-006", Assert.Throws<UnreadableException>(() => Of($"<w:tbl>{layout}</w:tbl>").Read()).Code);
    }

    private static string Whole() => $"<w:document xmlns:w=\"{Main}\"><w:body>{Body}</w:body></w:document>";

    private static void Same(byte[] unusual)
    {
        Docx docx = Of("").WithNumbering(Numbering);
        Equal(docx.Add("word/document.xml", Whole()).Read(), docx.With("x", "unused", "document.xml", unusual).Read());
    }

    private static void Equal(RawDocument usual, RawDocument unusual)
    {
        Assert.Equal(["1. 甲", "末"], usual.Texts());
        Assert.Equal(usual.Texts(), unusual.Texts());
        Assert.Equal(usual.Cells(), unusual.Cells());
        Assert.Equal((usual.Characters, usual.Hidden), (unusual.Characters, unusual.Hidden));
        Assert.Equal(usual.Blocks.Select(block => block.At), unusual.Blocks.Select(block => block.At));
        unusual.ShouldBeWhole();
    }
}
