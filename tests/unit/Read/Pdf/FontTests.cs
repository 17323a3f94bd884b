using Ingest.Model;
using Ingest.Read;
using Ingest.Read.Pdf;

namespace Ingest.UnitTests.Read.Pdf;

public sealed class FontTests
{
    [Theory]
    [InlineData("UniGB-UCS2-H", "GB1", "9884 7B97", "预算")]
    [InlineData("UniGB-UCS2-H", "Identity", "9884 7B97", "预算")]
    [InlineData("UniGB-UTF16-H", "GB1", "9884 D840DC0B", "预\U0002000B")]
    [InlineData("GBK-EUC-H", "GB1", "D4A4 CBE3 32", "预算2")]
    [InlineData("GBK-EUC-H", "Identity", "D4A4 CBE3", "预算")]
    [InlineData("GB-EUC-H", "GB1", "D4A4 CBE3", "预算")]
    [InlineData("GBKp-EUC-H", "GB1", "D4A4 CBE3", "预算")]
    [InlineData("Identity-H", "Identity", "0123 0124", "\ufffd\ufffd")] // glyph numbers of a font that is not there
    public void Codes_are_decoded_by_their_encoding(string encoding, string collection, string codes, string text)
    {
        HandMadePdf pdf = Composite(encoding, collection);
        pdf.Resources = "/Font << /F1 3 0 R /F2 6 0 R >>";
        PrintedPage page = pdf.Page($"BT /F2 10 Tf 20 50 Td <{codes}> Tj ET BT /F1 10 Tf 20 20 Td (17.50) Tj ET").Read()[0];
        Assert.Equal(text + "17.50", HandMadePdf.Text(page));
    }

    [Fact]
    public void Letters_that_cannot_be_told_are_reported_with_their_share()
    {
        HandMadePdf pdf = Composite("Identity-H", "Identity");
        pdf.Resources = "/Font << /F1 3 0 R /F2 6 0 R >>";
        IReadOnlyList<PrintedPage> pages = pdf.Page("BT /F1 10 Tf 20 50 Td (17.50) Tj ET").Page("BT /F2 10 Tf 20 50 Td <01230124> Tj ET").Page("BT /F2 10 Tf 20 50 Td <0123> Tj ET").Read();
        Problem problem = Assert.Single(pages[2].Problems);
        Assert.Equal(("PDF-008", Severity.Error, 2), (problem.Code, problem.Severity, problem.Page));
        Assert.StartsWith("3 of the 3 letters (100 %) in font ABCDEF+Song, pages 2–3,", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, pages[1].Characters);
    }

    [Fact]
    public void A_font_map_is_read_backwards()
    {
        // One table, one subtable (3, 1), format 4: U+9884 is glyph 5, U+2F00 and U+4E00 are glyph 6.
        byte[] map = [0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, .. Words(4, 16 + 8 * 4, 0, 8, 8, 2, 0, 0x2f00, 0x4e00, 0x9884, 0xffff, 0, 0x2f00, 0x4e00, 0x9884, 0xffff, 6 - 0x2f00, 6 - 0x4e00, 5 - 0x9884, 1, 0, 0, 0, 0)];
        byte[] font = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. "cmap"u8, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, (byte)map.Length, .. map];
        Dictionary<int, int> glyphs = FontCharacterMap.ByGlyph(font);
        Assert.Equal(0x9884, glyphs[5]);
        Assert.Equal(0x4e00, glyphs[6]);
        for (int length = 0; length < font.Length; length++)
            FontCharacterMap.ByGlyph(font.AsSpan(0, length));
    }

    [Theory]
    [InlineData("\ufb01", "fi")]
    [InlineData("\u00ad", "-")] // printed as a hyphen
    [InlineData("\t", " ")]
    [InlineData("\u200b", "")]
    [InlineData("⽀", "⽀")] // as printed
    public void Text_is_what_a_reader_would_write(string coded, string printed)
    {
        Assert.True(PrintedText.IsText(coded));
        Assert.Equal(printed, PrintedText.Of(coded));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0003")]
    [InlineData("\ud840")]
    [InlineData("\ufffd")]
    public void Control_characters_and_halves_are_no_text(string coded) => Assert.False(PrintedText.IsText(coded));

    private static HandMadePdf Composite(string encoding, string collection)
    {
        var pdf = new HandMadePdf();
        pdf.Add("<< /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>");
        pdf.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /CIDSystemInfo << /Registry (Adobe) /Ordering ({collection}) /Supplement 0 >> /FontDescriptor 4 0 R /DW 1000 >>");
        pdf.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /{encoding} /DescendantFonts [5 0 R] >>");
        return pdf;
    }

    private static byte[] Words(params int[] words) => [.. words.SelectMany(static word => new[] { (byte)(word >> 8), (byte)word })];

    [Theory]
    [InlineData("[0.01 0 0 0.01 0 0]", "[0 -20 100 80]", 20)]    // made as other fonts are
    [InlineData("[0.001 0 0 0.001 0 0]", "[0 -20 100 80]", 200)] // units of its own
    [InlineData("[1 0 0 1 0 0]", "[0 -20 100 80]", 0.2)]         // TeX through Ghostscript
    [InlineData("[1 0 0 1 0 0]", "[0 0 0 0]", 0.2)]              // a box that says nothing
    public void A_font_that_draws_its_letters_has_the_size_that_is_seen(string matrix, string box, double size)
    {
        var pdf = new HandMadePdf();
        int drawn = pdf.AddStream("", "100 0 0 -20 80 80 d1 0 0 80 80 re f");
        int font = pdf.Add($"<< /Type /Font /Subtype /Type3 /FontBBox {box} /FontMatrix {matrix} /CharProcs << /a {drawn} 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [100] /Resources << >> >>");
        pdf.Resources = $"/Font << /F1 {font} 0 R >>";
        Glyph glyph = pdf.Page(FormattableString.Invariant($"BT /F1 {size} Tf 50 50 Td (aa) Tj ET")).Read()[0].Glyphs[1];

        Assert.Equal(20, glyph.Size, 0.01);
        Assert.Equal((70, 90), (Math.Round(glyph.Left, 2), Math.Round(glyph.Right, 2)));
        Assert.InRange(glyph.Bottom - glyph.Top, 19.9f, 20.1f);
    }
}
