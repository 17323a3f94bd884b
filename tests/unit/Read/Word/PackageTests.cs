using System.Text;
using Ingest.Read;
using Ingest.Read.Word;
using static Ingest.UnitTests.Read.Word.Docx;

namespace Ingest.UnitTests.Read.Word;

public sealed class PackageTests
{
    [Fact]
    public void The_main_document_is_found_by_relationship() =>
        Assert.Equal(["正文"], Of(P("正文"), mainPart: "content/main7.xml").Read().Texts());

    [Fact]
    public void A_package_without_relationships_is_read_by_the_customary_name() =>
        Assert.Equal(["正文"], Of(P("正文")).Without("_rels/.rels").Read().Texts());

    [Fact]
    public void Styles_that_cannot_be_read_cost_headings_and_not_the_document()
    {
        RawDocument document = Of(P("正文")).With("s", "styles", "styles.xml", "<w:styles").Read();
        Assert.Equal(["正文"], document.Texts());
        Assert.Equal("WORD-011", Assert.Single(document.Problems).Code);
    }

    [Theory]
    [InlineData("<workbook/>", "an Excel workbook")]
    [InlineData("<presentation/>", "a PowerPoint presentation")]
    [InlineData("<report/>", "root is 'report'")]
    public void Another_Office_document_is_refused_by_name(string main, string says) =>
        Refused("WORD-001", Of("").Add("word/document.xml", main).Bytes(), says);

    [Fact]
    public void An_archive_without_an_Office_document_is_refused() =>
        Refused("WORD-001", Of("").Without("_rels/.rels").Without("word/document.xml").Add("notes.txt", "x").Bytes(), "without an Office document");

    [Fact]
    public void A_missing_main_part_is_named() => Refused("WORD-002", Of("").Without("word/document.xml").Bytes(), "word/document.xml");

    [Fact]
    public void Malformed_XML_is_refused_with_its_place() =>
        Refused("WORD-003", Of("").Add("word/document.xml", $"<w:document xmlns:w=\"{Main}\">\n<w:body><w:p></w:body></w:document>").Bytes(), "line 2");

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>")] // entities that grow
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/hostname\">")]              // a file from outside
    public void A_DTD_is_refused(string declaration) =>
        Refused("WORD-004", Of("").Add("word/document.xml", $"{declaration}<w:document xmlns:w=\"{Main}\"/>").Bytes(), "forbids");

    [Fact]
    public void Twenty_thousand_nested_tables_are_refused_and_do_not_overflow_the_stack()
    {
        string body = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 20_000));
        Refused("LIMIT-005", Of(body).Bytes(), "MaxTableDepth");
    }

    [Theory]
    [InlineData("w:sdt")]          // looked through
    [InlineData("w:p")]            // not allowed within itself
    [InlineData("w:txbxContent")]  // has a place of its own
    [InlineData("w:del")]          // counted as hidden
    public void Elements_nested_too_deep_are_refused(string element)
    {
        string body = "<w:p>" + string.Concat(Enumerable.Repeat($"<{element}>", 50_000)) + string.Concat(Enumerable.Repeat($"</{element}>", 50_000)) + "</w:p>";
        Refused("LIMIT-006", Of(body).Bytes(), "MaxElementDepth");
    }

    [Fact]
    public void A_table_of_too_many_cells_is_refused_before_it_is_built()
    {
        string row = Row([.. Enumerable.Repeat("<w:tc/>", 100)]);
        byte[] bytes = Of(Table([.. Enumerable.Repeat(row, 20)])).Bytes();
        UnreadableException refused = Assert.Throws<UnreadableException>(() => Docx.Read(bytes, limits: new ReadLimits { MaxCells = 1000 }));
        Assert.Equal("LIMIT-004", refused.Code);
        Docx.Read(bytes, limits: new ReadLimits { MaxCells = 2000 }).ShouldBeWhole();
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-5")]
    [InlineData("much")]
    public void A_made_up_span_harms_nothing(string span) =>
        Of(Table(Row(Cell("甲", $"<w:gridSpan w:val=\"{span}\"/>")), Row(Cell("乙")))).Read().ShouldBeWhole();

    [Fact]
    public void Cancelling_stops_the_reading()
    {
        byte[] bytes = Of(string.Concat(Enumerable.Repeat(P("句"), 5000))).Bytes();
        Assert.Throws<OperationCanceledException>(() => new WordReader().Read(new SourceFile("x.docx", bytes), new ReadLimits(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Files_that_are_no_archives_are_refused_by_what_they_are()
    {
        Refused("ZIP-001", "%PDF-1.7"u8.ToArray(), "a PDF");
        Refused("ZIP-001", [], "an empty file");
        Refused("ZIP-001", "<html>"u8.ToArray(), "HTML");
        Refused("ZIP-002", Compound("EncryptedPackage"), "password");
        Refused("WORD-005", Compound("WordDocument"), "save it as .docx");
    }

    [Fact]
    public void The_reader_claims_by_content_before_name()
    {
        byte[] word = Of(P("文")).Bytes();
        Assert.Equal(Certainty.Signature, Claim("x.bin", word));
        Assert.Equal(Certainty.None, Claim("x.xlsx", Of("").Without("word/document.xml").Bytes()));
        Assert.Equal(Certainty.Extension, Claim("x.docx", Of("").Without("word/document.xml").Bytes()));
        Assert.Equal(Certainty.Extension, Claim("x.docx", word[..40]));
        Assert.Equal(Certainty.Extension, Claim("x.docx", "%PDF-1.7"u8.ToArray()));
        Assert.Equal(Certainty.None, Claim("x.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.Equal(Certainty.Content, Claim("x.docx", Compound("EncryptedPackage")));
        Assert.Equal(Certainty.Content, Claim("x.doc", Compound("WordDocument")));
        Assert.Equal(Certainty.None, Claim("x.xls", Compound("Workbook")));
    }

    private static Certainty Claim(string name, byte[] bytes) => new WordReader().Claim(new SourceFile(name, bytes));

    private static byte[] Compound(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)];

    private static void Refused(string code, byte[] bytes, string says)
    {
        UnreadableException refused = Assert.Throws<UnreadableException>(() => Docx.Read(bytes));
        Assert.Equal(code, refused.Code);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }
}
