using Ingest.Read;
using Ingest.Read.Pdf;

namespace Ingest.UnitTests.Read.Pdf;

public sealed class OutlineTests
{
    private const string Text = "BT /F1 10 Tf 20 50 Td (2238.02) Tj ET";

    private static IReadOnlyList<OutlineEntry> Read(HandMadePdf pdf) =>
        new PdfReader().Read(new SourceFile("made-up.pdf", pdf.Bytes()), new ReadLimits(), CancellationToken.None).Outline;

    [Fact]
    public void Entries_come_in_their_order_with_depth_and_page()
    {
        // Objects: 4 and 5 the first page, 6 and 7 the second.
        HandMadePdf pdf = new HandMadePdf { Catalog = "/Outlines 8 0 R" }.Page(Text).Page(Text);
        Assert.Equal(8, pdf.Add("<< /Type /Outlines /First 9 0 R >>"));
        pdf.Add("<< /Title (One) /Dest [5 0 R /XYZ 0 0 0] /First 10 0 R /Next 11 0 R >>");
        pdf.Add("<< /Title <FEFF6536 652F> /A << /S /GoTo /D [7 0 R /Fit] >> >>");
        pdf.Add("<< /Title (Two) /Dest [7 0 R /Fit] /Next 12 0 R >>");
        pdf.Add("<< /Title (Elsewhere) /Dest (name) >>");   // by a name: not followed

        Assert.Equal([new("One", 1, 1), new("收支", 2, 2), new("Two", 1, 2)], Read(pdf));
    }

    [Theory]
    [InlineData("/First 7 0 R")]                                 // holds itself
    [InlineData("/Title (a) /Dest [5 0 R /Fit] /Next 7 0 R /First 7 0 R")]
    [InlineData("/First (text)")]
    [InlineData("/First 99 0 R")]
    public void An_outline_that_is_damaged_or_endless_costs_nothing(string entry)
    {
        HandMadePdf pdf = new HandMadePdf { Catalog = "/Outlines 6 0 R" }.Page(Text);
        pdf.Add("<< /Type /Outlines /First 7 0 R >>");
        pdf.Add($"<< {entry} >>");

        Assert.InRange(Read(pdf).Count, 0, 2_000);
        Assert.Equal("2238.02", HandMadePdf.Text(pdf.Read()[0]));
    }
}
