using System.Diagnostics;
using Ingest.Read;
using Ingest.Read.Pdf;

namespace Ingest.UnitTests.Read.Pdf;

/// <summary>Tags of hand-made files. Objects: 4 and 5 the page, 6 the root of the structure, 7 the parent tree; elements from 8 on.</summary>
public sealed class TagTests
{
    private const string Two = "/P << /MCID 0 >> BDC BT /F1 10 Tf 20 50 Td (a) Tj ET EMC /P << /MCID 1 >> BDC BT /F1 10 Tf 60 50 Td (b) Tj ET EMC";

    // Tags are asked for while the page is at hand: before the reader goes on.
    private static void Look(byte[] pdf, Action<PrintedPage> look)
    {
        int pages = 0;
        foreach (PrintedPage page in new PdfReader().Read(new SourceFile("made-up.pdf", pdf), new ReadLimits(), CancellationToken.None).PrintedPages!)
        {
            look(page);
            pages++;
        }
        Assert.Equal(1, pages);
    }

    private static HandMadePdf Pdf(string parents, params string[] elements)
    {
        HandMadePdf pdf = new HandMadePdf { Catalog = "/StructTreeRoot 6 0 R" }.Page(Two, "/StructParents 3");
        pdf.Add("<< /Type /StructTreeRoot /ParentTree 7 0 R /RoleMap << /Kopf /H2 /A /B /B /A >> >>");
        pdf.Add(parents);
        foreach (string element in elements)
            pdf.Add(element);
        return pdf;
    }

    [Fact]
    public void A_table_is_found_from_the_page_with_spans_and_heads()
    {
        HandMadePdf pdf = Pdf("<< /Nums [0 [] 3 [12 0 R 13 0 R]] >>", "<< /S /Table /P 6 0 R /K [9 0 R 10 0 R] >>", "<< /S /TR /P 8 0 R /K [12 0 R] >>", "<< /S /TBody /P 8 0 R /K 11 0 R >>",
            "<< /S /TR /P 10 0 R /K [13 0 R 14 0 R] >>", "<< /S /TH /P 9 0 R /A [<< /O /Layout >> 0 << /O /Table /ColSpan 2 >> 0] /K 0 >>", "<< /S /TD /P 11 0 R /K 1 >>", "<< /S /TD /P 11 0 R >>");
        Look(pdf.Bytes(), static page =>
        {
            TaggedTable table = Assert.Single(page.Tags!.TablesOf([0, 1]));
            Assert.Equal((2, 1), (table.Columns, table.HeaderRows));
            Assert.Equal(["0 0 1 2 0", "1 0 1 1 1", "1 1 1 1 "], table.Cells.Select(static cell => $"{cell.Row} {cell.Column} {cell.RowSpan} {cell.ColumnSpan} {string.Join(',', cell.Contents)}"));
            Assert.Equal([0, 1], page.Glyphs.Select(static glyph => (int)glyph.Content));
        });
    }

    [Fact]
    public void A_heading_is_known_through_the_role_map_and_text_in_a_cell_is_none()
    {
        HandMadePdf pdf = Pdf("<< /Kids [<< /Limits [9 9] /Kids [7 0 R] >> << /Limits [0 5] /Nums [3 [9 0 R 10 0 R]] >>] >>",
            "<< /S /Kopf /P 6 0 R >>", "<< /S /Span /P 8 0 R /K 0 >>", "<< /S /H1 /P 11 0 R /K 1 >>", "<< /S /TD /P 6 0 R >>");
        Look(pdf.Bytes(), static page => Assert.Equal([2, 1], [page.Tags!.HeadingOf(0), page.Tags.HeadingOf(1)]));
    }

    [Theory]
    [InlineData("<< /Nums [3 [8 0 R 8 0 R]] >>", "<< /S /TD /P 8 0 R >>")]                                  // its own parent
    [InlineData("<< /Nums [3 [99 0 R 98 0 R]] >>", "<< /S /TD >>")]                                         // elements that are missing
    [InlineData("<< /Nums [3 []] >>", "<< /S /TD >>")]                                                      // ids that are missing
    [InlineData("<< /Kids [7 0 R 7 0 R 7 0 R] >>", "<< /S /TD >>")]                                         // a parent tree that holds itself
    [InlineData("<< /Nums [3 [9 0 R 9 0 R]] >>", "<< /S /Table /K [8 0 R 9 0 R] >>", "<< /S /TD /P 8 0 R >>")]  // a table that holds itself
    [InlineData("<< /Nums [3 [9 0 R 9 0 R]] >>", "<< /S /Table /K [10 0 R 10 0 R] >>", "<< /S /TD /P 10 0 R >>", "<< /S /TR /P 8 0 R /K 9 0 R >>")] // a row twice
    [InlineData("<< /Nums [3 [9 0 R 9 0 R]] >>", "<< /S /Table /K 10 0 R >>", "<< /S /TD /P 8 0 R /A << /RowSpan 1000 /ColSpan 1000 >> >>", "<< /S /TR /P 8 0 R /K [9 0 R 11 0 R] >>",
        "<< /S /TD /P 10 0 R /A << /RowSpan 1000000000 /ColSpan 1000000000 >> >>")]                                                                  // more positions than any page
    [InlineData("<< /Nums [3 [9 0 R 9 0 R]] >>", "<< /S /A /P 9 0 R >>", "<< /S /B /P 8 0 R >>")]           // roles and parents that go round
    public void Damaged_or_endless_tags_say_nothing_and_cost_no_letter(string parents, params string[] elements)
    {
        Look(Pdf(parents, elements).Bytes(), static page =>
        {
            Assert.Empty(page.Tags!.TablesOf([0, 1, 2, 30_000]));
            Assert.Null(page.Tags.HeadingOf(0));
            Assert.Equal("ab", HandMadePdf.Text(page));
        });
    }

    [Fact]
    public void A_hundred_thousand_levels_end_at_once()
    {
        string[] elements = [.. Enumerable.Range(0, 100_000).Select(static i => $"<< /S /Div /P {9 + i} 0 R /K {7 + i} 0 R >>")];
        HandMadePdf pdf = Pdf("<< /Nums [3 [8 0 R 107 0 R]] >>", elements);
        byte[] bytes = pdf.Bytes();
        var clock = Stopwatch.StartNew();
        Look(bytes, static page =>
        {
            Assert.Empty(page.Tags!.TablesOf([0, 1]));
            Assert.Null(page.Tags.HeadingOf(1));
        });
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }
}
