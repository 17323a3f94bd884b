using Ingest.Read;

namespace Ingest.UnitTests.Read.Pdf;

public sealed class HiddenTextTests
{
    private const string Ten = "BT /F1 10 Tf 20 50 Td (2238.02) Tj ET ";

    [Theory]
    [InlineData("BT 3 Tr /F1 10 Tf 20 50 Td (hid) Tj ET")] // no ink
    [InlineData("1 g BT /F1 10 Tf 20 50 Td (hid) Tj ET")] // white on paper
    [InlineData("BT /F1 10 Tf 20 50 Td (hid) Tj ET 1 g 10 40 60 30 re f")] // painted over in white
    [InlineData("BT /F1 10 Tf 20 50 Td (hid) Tj ET 0 0 1 rg 10 40 60 30 re f")] // painted over in blue
    [InlineData("BT /F1 10 Tf 300 50 Td (hid) Tj ET")] // beside the page
    [InlineData("q 100 0 50 100 re W n BT /F1 10 Tf 20 50 Td (hid) Tj ET Q")] // cut away
    public void Text_that_the_page_does_not_show_is_counted_and_left_out(string hidden)
    {
        PrintedPage page = new HandMadePdf().Page(hidden + " 0 Tr 0 g BT /F1 10 Tf 20 20 Td (shown) Tj ET").Read()[0];
        Assert.Equal("shown", HandMadePdf.Text(page));
        Assert.Equal(5, page.Characters);
        Assert.Equal(3, page.Hidden);
        Assert.Contains(page.Problems, static problem => problem.Code == "PDF-010");
    }

    [Theory]
    [InlineData("0.8 g 10 40 60 30 re f 0 g " + Ten)] // a background first
    [InlineData("0 0 1 rg 10 40 60 30 re f 1 g " + Ten)] // white on blue
    [InlineData(Ten + "q 10 40 60 30 re W n Q")] // a clip that paints nothing
    [InlineData(Ten + "1 g 10 40 60 30 re 11 41 58 28 re f*")] // a frame: its middle is open
    [InlineData(Ten + "1 g 10 40 60 30 re f 0 g " + Ten)] // covered, then written again
    [InlineData("BT 2 Tr /F1 10 Tf 20 50 Td (2238.02) Tj ET ")] // filled and stroked
    public void Text_that_shows_is_kept(string content) => Assert.Equal("2238.02", HandMadePdf.Text(new HandMadePdf().Page(content).Read()[0]));

    [Fact]
    public void A_highlight_laid_over_text_hides_nothing()
    {
        var pdf = new HandMadePdf { Resources = "/Font << /F1 3 0 R >> /ExtGState << /G << /ca 0.4 >> /M << /BM /Multiply >> >>" };
        pdf.Page(Ten + "/G gs 1 1 0 rg 10 40 60 30 re f").Page(Ten + "/M gs 1 1 0 rg 10 40 60 30 re f");
        Assert.All(pdf.Read(), static page => Assert.Equal("2238.02", HandMadePdf.Text(page)));
    }

    [Fact]
    public void Letters_drawn_twice_to_look_bold_are_kept_once()
    {
        PrintedPage page = new HandMadePdf().Page("BT /F1 10 Tf 20 50 Td (11 ll) Tj ET BT /F1 10 Tf 20.3 50 Td (11 ll) Tj ET BT /F1 10 Tf 20 50.3 Td (11 ll) Tj ET").Read()[0];
        Assert.Equal("11 ll", HandMadePdf.Text(page with { Glyphs = [.. page.Glyphs.Take(5)] }));
        Assert.Equal(4, page.Characters);
        Assert.Equal(8, page.Hidden);
        Assert.All(page.Glyphs.Where(static glyph => !glyph.IsSpace), static glyph => Assert.True(glyph.Style.HasFlag(GlyphStyle.Bold)));
        Assert.DoesNotContain(page.Problems, static problem => problem.Code == "PDF-010");
    }

    [Fact]
    public void Text_on_a_layer_that_is_off_does_not_show()
    {
        var pdf = new HandMadePdf();
        int off = pdf.Add("<< /Type /OCG /Name (draft) >>"), on = pdf.Add("<< /Type /OCG /Name (final) >>");
        pdf.Catalog = $"/OCProperties << /OCGs [{off} 0 R {on} 0 R] /D << /OFF [{off} 0 R] >> >>";
        pdf.Resources = $"/Font << /F1 3 0 R >> /Properties << /A {off} 0 R /B {on} 0 R >>";
        pdf.Page("/OC /A BDC BT /F1 10 Tf 20 50 Td (draft) Tj ET EMC /OC /B BDC BT /F1 10 Tf 20 30 Td (final) Tj ET EMC");
        Assert.Equal("final", HandMadePdf.Text(pdf.Read()[0]));
    }

    [Fact]
    public void Letters_that_the_file_tags_as_no_content_say_so_and_still_show()
    {
        PrintedPage page = new HandMadePdf().Page("/Artifact << /Type /Pagination >> BDC BT /F1 10 Tf 20 90 Td (7) Tj ET EMC /P BMC BT /F1 10 Tf 20 50 Td (8) Tj ET EMC").Read()[0];
        Assert.Equal([true, false], page.Glyphs.Select(static glyph => glyph.Style.HasFlag(GlyphStyle.Artifact)));
    }

    [Fact]
    public void Text_recognised_under_a_scanned_page_is_kept_with_a_warning()
    {
        var pdf = new HandMadePdf();
        int image = pdf.AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x");
        pdf.Resources = $"/Font << /F1 3 0 R >> /XObject << /I {image} 0 R >>";
        pdf.Page("q 200 0 0 100 0 0 cm /I Do Q BT 3 Tr /F1 10 Tf 20 50 Td (2238.02) Tj ET").Page("BT /F1 10 Tf 20 50 Td (2238.02) Tj ET q 200 0 0 100 0 0 cm /I Do Q");
        foreach (PrintedPage page in pdf.Read())
        {
            Assert.Equal("2238.02", HandMadePdf.Text(page));
            Assert.Contains(page.Problems, static problem => problem.Code == "PDF-007");
            Assert.Single(page.Images);
        }
    }

    [Fact]
    public void What_a_filled_in_field_shows_is_text_of_the_page()
    {
        var pdf = new HandMadePdf();
        int look = pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 50 20] /Resources << /Font << /F1 3 0 R >> >>", "BT /F1 10 Tf 2 5 Td (17.50) Tj ET");
        pdf.Page("BT /F1 10 Tf 20 50 Td (sum) Tj ET", $"/Annots [<< /Type /Annot /Subtype /Widget /Rect [100 40 150 60] /AP << /N {look} 0 R >> >> << /Type /Annot /Subtype /Widget /F 2 /Rect [0 0 50 20] /AP << /N {look} 0 R >> >>]");
        PrintedPage page = pdf.Read()[0];
        Assert.Equal("sum17.50", HandMadePdf.Text(page));
        Assert.Equal(102, page.Glyphs[3].Left, 1f);
        Assert.Equal(55, page.Glyphs[3].Baseline, 1f);
    }
}
