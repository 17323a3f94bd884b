using Ingest.Model;
using Ingest.Read;
using Ingest.Read.Html;
using Ingest.Read.Word;
using static Ingest.UnitTests.Read.Word.Docx;

namespace Ingest.UnitTests.Read.Word;

public sealed class EmbeddedDocumentTests
{
    private const string Chunk = "<w:altChunk r:id=\"c\"/>";

    [Fact]
    public void Embedded_HTML_is_read_where_a_reader_for_it_is_given_and_its_tables_are_numbered_on()
    {
        const string Page = "<p>网页文字</p><table border=1><tr><td>甲<td>1.00<tr><td>乙<td>外<table border=1><tr><td>丙<td>2.00</table></table>";
        RawDocument document = Of(Table(Row(Cell("主"))) + Chunk + P("末")).With("c", "aFChunk", "part.html", Page).Read(reader: new WordReader(new HtmlReader()));
        document.ShouldBeWhole();
        Assert.Equal(["网页文字", "末"], document.Texts());
        Assert.Equal(1, document.Table(2).Parent?.Table);
        Assert.Equal("embedded document 1: table 1", document.Table(1).At);
    }

    [Fact]
    public void Embedded_HTML_that_cannot_be_read_is_reported_and_the_rest_is_kept()
    {
        RawDocument document = Of(P("主") + Chunk).With("c", "aFChunk", "part.html", "<p> </p>").Read(reader: new WordReader(new HtmlReader()));
        Assert.Equal(["主"], document.Texts());
        Assert.Contains("HTML-001", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Embedded_HTML_without_a_reader_is_reported()
    {
        RawDocument document = Of(P("主") + Chunk).With("c", "aFChunk", "part.html", "<p>x</p>").Read();
        Assert.Contains("part.html", Assert.Single(document.Problems, problem => problem is { Code: "WORD-010", Severity: Severity.Error }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_embedded_Word_document_is_read_in_place_and_one_inside_it_is_reported()
    {
        byte[] innermost = Of(P("最内")).Bytes();
        byte[] inner = Of(P("内") + Table(Row(Cell("内表"))) + Chunk).With("c", "aFChunk", "x.docx", innermost).Bytes();
        RawDocument document = Of(P("前") + Chunk + P("后")).With("c", "aFChunk", "x.docx", inner).Read();
        document.ShouldBeWhole();
        Assert.Equal(["前", "内", "后"], document.Texts());
        Assert.Equal(["内表"], document.Cells());
        Assert.Equal("WORD-010", Assert.Single(document.Problems).Code);
    }

    [Fact]
    public void Embedded_text_is_read_line_by_line()
    {
        RawDocument document = Of(Chunk).With("c", "aFChunk", "x.txt", "第一行\r\n\r\n第二行").Read();
        document.ShouldBeWhole();
        Assert.Equal(["第一行", "第二行"], document.Texts());
    }

    [Theory]
    [InlineData("x.rtf", "{\\rtf1}")]
    [InlineData("x.bin", "?")]
    public void What_is_not_read_is_reported(string name, string content) =>
        Assert.Equal("WORD-010", Assert.Single(Of(Chunk).With("c", "aFChunk", name, content).Read().Problems).Code);

    [Fact]
    public void Many_embedded_documents_do_not_get_round_the_limit_on_cells()
    {
        byte[] inner = Of(Table(Row(Cell("1"), Cell("2"), Cell("3"), Cell("4")))).Bytes();
        Docx outer = Of(Chunk + Chunk + Chunk).With("c", "aFChunk", "x.docx", inner);
        Assert.Equal("LIMIT-004", Assert.Throws<UnreadableException>(() => outer.Read(new ReadLimits { MaxCells = 10 })).Code);
        outer.Read(new ReadLimits { MaxCells = 12 }).ShouldBeWhole();
    }

    [Fact]
    public void A_chunk_in_a_header_is_reported()
    {
        RawDocument document = Of("<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>").With("h", "header", "header1.xml",
            $"<w:hdr xmlns:w=\"{Main}\"><w:altChunk/></w:hdr>").Read();
        Assert.Equal("header 1", Assert.Single(document.Problems, problem => problem.Code == "WORD-010").At);
    }

    [Fact]
    public void A_chunk_without_a_part_is_reported() => Assert.Equal("WORD-010", Assert.Single(Of(Chunk).Read().Problems).Code);
}
