using System.Text;
using Ingest.Model;
using Ingest.Read;
using Ingest.Read.Pdf;

namespace Ingest.UnitTests.Read.Pdf;

/// <summary>What would overflow the stack, run without end, or put a letter at infinity. An overflow ends the test run itself.</summary>
public sealed class EndlessPdfTests
{
    private const string Text = "BT /F1 10 Tf 20 50 Td (2238.02) Tj ET ";
    private const string Stitched = "<< /FunctionType 3 /Domain [0 1] /Functions [4 0 R 4 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>";

    [Theory]
    [InlineData("/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1] /Function 4 0 R >> >>", "/S sh")]
    [InlineData("/ColorSpace << /S [/Separation /X /DeviceCMYK 4 0 R] >>", "/S cs 0.5 scn")]
    [InlineData("/Pattern << /S << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1] /Function 4 0 R >> >> >>", "/Pattern cs /S scn 0 0 9 9 re f")]
    [InlineData("/ExtGState << /S << /TR 4 0 R /SMask << /S /Luminosity /TR 4 0 R >> >> >>", "/S gs")]
    public void A_function_made_of_itself_costs_its_colour_and_not_the_process(string resources, string operations)
    {
        var pdf = new HandMadePdf();
        pdf.Add(Stitched);
        pdf.Resources += " " + resources;
        Assert.Equal("2238.022238.02", HandMadePdf.Text(pdf.Page(Text + operations + " 0 g " + Text.Replace("20 50", "20 20", StringComparison.Ordinal)).Read()[0]));
    }

    [Fact]
    public void Named_destinations_that_hold_themselves_are_not_followed()
    {
        var pdf = new HandMadePdf { Catalog = "/Names << /Dests 4 0 R >>" };
        pdf.Add("<< /Kids [4 0 R] >>");
        Assert.Equal("2238.02", HandMadePdf.Text(pdf.Page(Text).Read()[0]));
    }

    [Fact]
    public void Printed_text_that_looks_like_the_key_stays()
    {
        byte[] bytes = Encoding.ASCII.GetBytes("(/Dests) /Dests 4 0 R /Dests\r\n<<>>");
        NamedPlaces.Forget(bytes);
        Assert.Equal("(/Dests) /Dest_ 4 0 R /Dest_\r\n<<>>", Encoding.ASCII.GetString(bytes));
    }

    [Fact]
    public void Widths_for_billions_of_codes_are_not_spread_out()
    {
        var pdf = new HandMadePdf();
        pdf.Add("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] >>");
        pdf.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 >> /W [0 2147483647 500] >>");
        pdf.Resources = "/Font << /F1 3 0 R /F2 4 0 R >>";
        Assert.Equal("2238.02\ufffd\ufffd", HandMadePdf.Text(pdf.Page(Text + "BT /F2 10 Tf 20 20 Td <00010002> Tj ET").Read()[0]));
    }

    [Fact]
    public void A_composite_font_that_is_missing_gives_one_unknown_letter_for_each_code()
    {
        var pdf = new HandMadePdf();
        pdf.Add("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H >>");
        pdf.Resources = "/Font << /F1 3 0 R /F2 4 0 R >>";
        Assert.Equal("\ufffd\ufffd\ufffd", HandMadePdf.Text(pdf.Page("BT /F2 10 Tf 20 20 Td <000100020003> Tj ET").Read()[0]));
    }

    [Fact]
    public void The_outlines_of_a_font_are_emptied_and_its_other_tables_stay()
    {
        byte[] font = [0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, .. "cmap"u8, 0, 0, 0, 0, 0, 0, 0, 44, 0, 0, 0, 2, .. "loca"u8, 0, 0, 0, 0, 0, 0, 0, 46, 0, 0, 0, 99, 7, 7, 8, 8];
        byte[] kept = [.. font];
        Memory<byte> emptied = FontOutlines.Drop(font, false);
        Assert.Equal([.. font[..^2], 0, 0], emptied.ToArray());
        Assert.Equal(kept, font);
        for (int length = 0; length < font.Length; length++)
            FontOutlines.Drop(font.AsMemory(0, length), false);
    }

    [Theory]
    [InlineData("1000000000000000000000000000000000000000 0 0 1000000000000000000000000000000000000000 0 0")] // beyond what a float holds
    [InlineData("0 0 0 0 0 0")]
    [InlineData("1 0 0 1 99999999999999999999 0")]
    public void No_letter_stands_at_infinity_and_none_vanishes_unsaid(string matrix)
    {
        PrintedPage page = new HandMadePdf().Page(Text + $"q {matrix} cm BT /F1 10 Tf 10 10 Td (17) Tj ET 10 10 m 90 10 l 9 w S Q").Read()[0];
        Assert.All(page.Glyphs, static glyph => Assert.True(float.IsFinite(glyph.Left + glyph.Top + glyph.Right + glyph.Bottom + glyph.Size + glyph.Baseline)));
        Assert.Equal(9, page.Characters + page.Hidden);
    }

    [Theory]
    [InlineData("[0 0 0 0]")]
    [InlineData("[0 0 100000000000000000000000000000000000000000 100]")]
    public void A_page_without_an_extent_is_as_large_as_a_letter(string box) =>
        Assert.Equal((612, 792), new HandMadePdf().Page(Text, $"/MediaBox {box}").Read() is [{ } page] ? (page.Width, page.Height) : default);

    [Fact]
    public void A_first_page_that_cannot_be_opened_costs_only_itself()
    {
        IReadOnlyList<PrintedPage> pages = new HandMadePdf().Page(Text, "/MediaBox [(a) 0 1 1]").Page(Text).Read();
        Assert.True(pages[0].IsUnread);
        Assert.Equal("2238.02", HandMadePdf.Text(pages[1]));
        Assert.Equal("PDF-004", Assert.Throws<UnreadableException>(() => new HandMadePdf().Page(Text, "/MediaBox [(a) 0 1 1]").Read()).Code);
    }

    [Fact]
    public void A_wrong_list_of_objects_is_told()
    {
        string whole = Encoding.Latin1.GetString(new HandMadePdf().Page(Text).Bytes());
        Assert.DoesNotContain(Problems(whole), static problem => problem.Code == "PDF-014");
        Assert.DoesNotContain(Problems("rubbish\n" + whole), static problem => problem.Code == "PDF-014");
        foreach (string wrong in (string[])[whole[..whole.IndexOf("startxref", StringComparison.Ordinal)], whole.Replace("startxref\n", "startxref\n9", StringComparison.Ordinal), whole.Replace("2238.02", "2238.0211", StringComparison.Ordinal)])
            Assert.Contains(Problems(wrong), static problem => problem is { Code: "PDF-014", Severity: Severity.Warning });
    }

    private static IEnumerable<Problem> Problems(string pdf) => HandMadePdf.Read(Encoding.Latin1.GetBytes(pdf)).SelectMany(static page => page.Problems);

    [Theory]
    [InlineData(1, 5, 18, true)]          // one name of five bytes, behind the head and its record
    [InlineData(0, 0, 6, true)]           // none
    [InlineData(1, 6, 18, false)]         // it goes beyond the table
    [InlineData(1, 5, 60_000, false)]     // the names lie beyond it
    [InlineData(65_535, 65_535, 18, false)] // gibibytes, said in six bytes
    public void Names_of_a_font_that_do_not_lie_where_they_say_are_left_out(int count, int size, int texts, bool isKept)
    {
        byte[] table = [0, 0, (byte)(count >> 8), (byte)count, (byte)(texts >> 8), (byte)texts, 0, 1, 0, 0, 0, 0, 0, 1, (byte)(size >> 8), (byte)size, 0, 0, .. "Names"u8];
        byte[] font = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. "name"u8, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, (byte)table.Length, .. table];

        Assert.Equal(isKept ? (byte)'n' : (byte)'-', FontOutlines.Drop(font, false).Span[12]);
        Assert.Equal((byte)'n', font[12]);
        // Cut off anywhere, the table is not there.
        for (int length = 28; length < font.Length; length++)
            Assert.Equal((byte)'-', FontOutlines.Drop(font.AsMemory(0, length), false).Span[12]);
    }
}
