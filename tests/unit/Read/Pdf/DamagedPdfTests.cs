using System.IO.Compression;
using System.Text;
using Ingest.Read;
using Ingest.Read.Pdf;

namespace Ingest.UnitTests.Read.Pdf;

public sealed class DamagedPdfTests
{
    private const string Text = "BT /F1 10 Tf 20 50 Td (2238.02) Tj ET";

    [Fact]
    public void What_is_no_pdf_is_refused() => Refused("PDF-001", () => HandMadePdf.Read(Encoding.ASCII.GetBytes("%PDF-1.4\nrubbish")));

    [Fact]
    public void A_pdf_without_pages_is_refused() => Refused("PDF-003", () => new HandMadePdf().Read());

    [Fact]
    public void A_pdf_with_too_many_pages_names_the_limit() =>
        Refused("LIMIT-008", () => new HandMadePdf().Page(Text).Page(Text).Read(new ReadLimits { MaxPages = 1 }));

    [Fact]
    public void Any_cut_ends_in_a_document_or_a_code()
    {
        byte[] bytes = new HandMadePdf().Page(Text).Bytes();
        for (int length = 0; length < bytes.Length; length += 7)
        {
            byte[] cut = bytes[..length];
            Exception? thrown = Record.Exception(() => HandMadePdf.Read(cut));
            Assert.True(thrown is null or UnreadableException, $"{length}: {thrown}");
        }
    }

    [Fact]
    public void Forms_that_call_each_other_cost_the_page_and_not_the_process()
    {
        var pdf = new HandMadePdf();
        pdf.Page(Text);
        int a = pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /B 7 0 R >> >>", "/B Do");
        int b = pdf.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A {a} 0 R >> >>", "/A Do");
        Assert.Equal(7, b);
        pdf.Resources = $"/Font << /F1 3 0 R >> /XObject << /A {a} 0 R >>";
        IReadOnlyList<PrintedPage> pages = pdf.Page(Text + " /A Do").Read();
        Assert.All(pages, static page => Assert.Equal("2238.02", HandMadePdf.Text(page)));
        Assert.Empty(pages[0].Problems);
        Assert.Contains(pages[1].Problems, static problem => problem.Code == "PDF-009");
    }

    [Fact]
    public void A_tree_of_forms_that_doubles_at_each_level_is_cut_off()
    {
        var pdf = new HandMadePdf();
        int form = pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 1 1 re f");
        for (int level = 0; level < 20; level++)
            form = pdf.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {form} 0 R >> >>", "/X Do /X Do /X Do");
        pdf.Page(Text);
        pdf.Resources = $"/Font << /F1 3 0 R >> /XObject << /A {form} 0 R >>";
        PrintedPage page = pdf.Page(Text + " /A Do").Read()[1];
        Assert.Equal("2238.02", HandMadePdf.Text(page));
        Assert.Contains(page.Problems, static problem => problem.Code == "PDF-009" && problem.Severity == Ingest.Model.Severity.Error);
    }

    [Fact]
    public void One_bad_operation_does_not_cost_the_page()
    {
        PrintedPage page = new HandMadePdf().Page("/Nothing gs /Gone Do BT /F9 10 Tf 20 70 Td (ab) Tj ET " + Text).Read()[0];
        Assert.Equal("\ufffd\ufffd2238.02", HandMadePdf.Text(page));
        Assert.Contains(page.Problems, static problem => problem.Code == "PDF-008");
    }

    [Fact]
    public void A_stream_that_expands_without_measure_is_refused()
    {
        var pdf = new HandMadePdf();
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, true))
            zlib.Write(Encoding.ASCII.GetBytes(new string(' ', 4 << 20)));
        int form = pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode", packed.ToArray());
        pdf.Resources = $"/Font << /F1 3 0 R >> /XObject << /A {form} 0 R >>";
        pdf.Page(Text + " /A Do");
        Refused("LIMIT-003", () => pdf.Read());
        Refused("LIMIT-002", () => pdf.Read(new ReadLimits { MaxExpansionRatio = 10_000, MaxExpandedBytes = 1 << 20 }));
        Assert.Equal("2238.02", HandMadePdf.Text(pdf.Read(new ReadLimits { MaxExpansionRatio = 10_000 })[0]));
    }

    [Fact]
    public void What_stands_before_the_damage_in_a_stream_is_read()
    {
        var pdf = new HandMadePdf();
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.NoCompression, true))
        {
            zlib.Write(Encoding.ASCII.GetBytes("BT /F1 10 Tf 20 50 Td (17.50) Tj ET "));
            zlib.Flush();
        }
        byte[] bytes = packed.ToArray();
        // The head of the last block, in front of its two lengths and the checksum: a kind of block that there is not.
        bytes[^9] = 0xff;
        int form = pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Resources << /Font << /F1 3 0 R >> >> /Filter /FlateDecode", bytes);
        pdf.Resources = $"/Font << /F1 3 0 R >> /XObject << /A {form} 0 R >>";
        PrintedPage page = pdf.Page("/A Do").Read()[0];
        Assert.Equal("17.50", HandMadePdf.Text(page));
        Assert.Contains(page.Problems, static problem => problem is { Code: "PDF-012", Severity: Ingest.Model.Severity.Error, Page: 1 });
    }

    [Theory]
    [InlineData(0, false, false)]   // whole
    [InlineData(4, false, false)]   // without its checksum only
    [InlineData(60, false, true)]   // cut short
    [InlineData(0, true, false)]    // flushed and never finished: nothing is missing
    public void A_stream_that_was_cut_short_is_told(int cut, bool isFlushedOnly, bool isTold)
    {
        var pdf = new HandMadePdf();
        var packed = new MemoryStream();
        var zlib = new ZLibStream(packed, CompressionLevel.Optimal, true);
        zlib.Write(Encoding.ASCII.GetBytes("BT /F1 10 Tf 20 50 Td (17.50) Tj ET " + string.Join(' ', Enumerable.Range(0, 60).Select(static i => $"{i * 7919 % 200} {i * 104729 % 100} 1 1 re f"))));
        zlib.Flush();
        byte[] flushed = packed.ToArray();
        zlib.Dispose();
        byte[] bytes = isFlushedOnly ? flushed : packed.ToArray()[..^cut];
        int form = pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Resources << /Font << /F1 3 0 R >> >> /Filter /FlateDecode", bytes);
        pdf.Resources = $"/Font << /F1 3 0 R >> /XObject << /A {form} 0 R >>";
        PrintedPage page = pdf.Page("/A Do").Read()[0];
        Assert.Equal("17.50", HandMadePdf.Text(page));
        Assert.Equal(isTold, page.Problems.Any(static problem => problem.Code == "PDF-012"));
    }

    [Fact]
    public void Scanned_pages_are_named_and_a_scanned_document_is_refused()
    {
        var pdf = new HandMadePdf();
        int image = pdf.AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x");
        pdf.Resources = $"/Font << /F1 3 0 R >> /XObject << /I {image} 0 R >>";
        const string Scan = "q 200 0 0 100 0 0 cm /I Do Q";
        Refused("PDF-005", () => pdf.Page(Scan).Read());
        IReadOnlyList<PrintedPage> pages = pdf.Page(Scan).Page(Text).Page(Scan).Read();
        Assert.Equal(["Scanned, pages 1–2", "Scanned, page 4"], pages.SelectMany(static page => page.Problems).Where(static problem => problem.Code == "PDF-006").Select(static problem => problem.Message.Split(": ")[0]));
        Refused("PDF-013", () => new HandMadePdf().Page("").Read());
    }

    [Fact]
    public void A_wish_to_stop_is_heard_between_pages()
    {
        using var source = new CancellationTokenSource();
        using IEnumerator<PrintedPage> pages = new PdfReader().Read(new SourceFile("a.pdf", new HandMadePdf().Page(Text).Page(Text).Bytes()), new ReadLimits(), source.Token).PrintedPages!.GetEnumerator();
        Assert.True(pages.MoveNext());
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => pages.MoveNext());
    }

    private static void Refused(string code, Action reading) => Assert.Equal(code, Assert.Throws<UnreadableException>(reading).Code);
}
