using System.Text;

namespace Ingest.Endurance.Hostile.HandMade;

/// <summary>PDFs whose objects go round in circles, are nested without end, or say sizes that nothing has.</summary>
internal static class PdfFiles
{
    private const int Deep = 100_000;

    private const string FormOf = "/Type /XObject /Subtype /Form /BBox [0 0 300 200]";

    /// <summary>All of them.</summary>
    public static IEnumerable<HostileFile> All => Circles.Concat(Nested).Concat(Sizes).Select(static one => HostileFile.Of(one.Name + ".pdf", one.Content));

    private static IEnumerable<(string Name, byte[] Content)> Circles =>
    [
        ("kids-in-a-circle", new PdfWriter().With(2, "<< /Type /Pages /Count 1 /Kids [2 0 R 4 0 R] >>").Bytes()),
        ("kids-that-multiply", KidsThatMultiply()),
        ("parents-in-a-circle", new PdfWriter().With(2, "<< /Type /Pages /Count 1 /Kids [4 0 R] /Parent 6 0 R >>").Add("<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R >>").With(4, "<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>").Bytes()),
        ("page-is-its-parent", new PdfWriter().With(4, "<< /Type /Page /Parent 4 0 R /Contents 5 0 R >>").Bytes()),
        ("form-in-itself", new PdfWriter(PdfWriter.Text + "/X Do", "/XObject << /X 6 0 R >>").AddStream(FormOf + " /Resources << /XObject << /X 6 0 R >> >>", "/X Do").Bytes()),
        ("forms-in-each-other", new PdfWriter(PdfWriter.Text + "/X Do", "/XObject << /X 6 0 R >>").AddStream(FormOf + " /Resources << /XObject << /X 7 0 R >> >>", "/X Do /X Do").AddStream(FormOf + " /Resources << /XObject << /X 6 0 R >> >>", "/X Do /X Do").Bytes()),
        ("forms-that-multiply", FormsThatMultiply()),
        ("names-in-a-circle", new PdfWriter(catalog: "/Names << /Dests 6 0 R >> /Outlines 7 0 R").Add("<< /Kids [6 0 R 6 0 R] >>").Add("<< /First 8 0 R /Last 8 0 R >>").Add("<< /Title (a) /Dest (a) /Parent 7 0 R >>").Bytes()),
        ("outlines-in-a-circle", new PdfWriter(catalog: "/Outlines 6 0 R").Add("<< /First 7 0 R /Last 7 0 R /Count 9 >>").Add("<< /Title (a) /Dest [4 0 R /Fit] /Next 7 0 R /First 7 0 R /Parent 6 0 R >>").Bytes()),
        ("tables-of-objects-in-a-circle", Circular()),
        ("object-is-itself", new PdfWriter(resources: "/XObject 6 0 R").Add("6 0 R").Bytes()),
        ("objects-are-each-other", new PdfWriter(resources: "/ExtGState 6 0 R").Add("7 0 R").Add("6 0 R").Bytes()),
        ("content-is-itself", new PdfWriter(page: "/Contents 6 0 R").Add("[6 0 R 6 0 R 5 0 R]").Bytes()),
        ("length-is-itself", new PdfWriter(page: "/Contents 6 0 R").AddStream("/Length 6 0 R", PdfWriter.Text).Bytes()),
        ("lengths-are-each-other", new PdfWriter(page: "/Contents [6 0 R 7 0 R]").AddStream("/Length 7 0 R", PdfWriter.Text).AddStream("/Length 6 0 R", PdfWriter.Text).Bytes()),
        ("filter-is-itself", new PdfWriter(page: "/Contents 6 0 R").AddStream("/Filter 6 0 R /DecodeParms 6 0 R", PdfWriter.Text).Bytes()),
        ("function-is-itself", new PdfWriter("/S cs 0.5 scn " + PdfWriter.Text, "/ColorSpace << /S [/Separation /a /DeviceRGB 6 0 R] >>").Add("<< /FunctionType 3 /Domain [0 1] /Functions [6 0 R 6 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>").Bytes()),
        ("colours-in-a-circle", new PdfWriter("/S cs 0.5 scn " + PdfWriter.Text, "/ColorSpace << /S 6 0 R >>").Add("[/Indexed 6 0 R 1 <000000>]").Bytes()),
        ("mask-of-itself", new PdfWriter("/G gs " + PdfWriter.Text, "/ExtGState << /G 6 0 R >>").Add("<< /SMask << /S /Alpha /G 7 0 R >> >>").AddStream(FormOf + " /Resources << /ExtGState << /G 6 0 R >> >>", "/G gs").Bytes()),
        ("object-stream-of-itself", new PdfWriter(page: "/Contents 7 0 R").AddStream("/Type /ObjStm /N 1 /First 4 /Extends 6 0 R", "6 0 << >>").AddStream("", PdfWriter.Text).Bytes()),
        ("layers-in-a-circle", new PdfWriter("/OC /L BDC " + PdfWriter.Text + "EMC", "/Properties << /L 6 0 R >>", catalog: "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] /Order 6 0 R >> >>").Add("<< /Type /OCMD /OCGs [6 0 R] /VE [/Not 6 0 R] >>").Bytes()),
        ("fields-in-a-circle", new PdfWriter(page: "/Annots [6 0 R]", catalog: "/AcroForm << /Fields [6 0 R] >>").Add("<< /Subtype /Widget /FT /Tx /V (x) /Rect [0 0 9 9] /Parent 6 0 R /Kids [6 0 R] /AP << /N 6 0 R >> >>").Bytes()),
    ];

    private static IEnumerable<(string Name, byte[] Content)> Nested =>
    [
        ("deep-arrays", new PdfWriter(page: $"/X {Repeated("[", Deep)}{Repeated("]", Deep)}").Bytes()),
        ("deep-arrays-unclosed", new PdfWriter(page: $"/X {Repeated("[", Deep)}").Bytes()),
        ("deep-dictionaries", new PdfWriter(page: $"/X {Repeated("<< /X ", Deep)}1{Repeated(" >>", Deep)}").Bytes()),
        ("deep-dictionaries-unclosed", new PdfWriter(page: $"/X {Repeated("<< /X ", Deep)}").Bytes()),
        ("deep-in-the-content", new PdfWriter(PdfWriter.Text + Repeated("[", Deep) + Repeated("]", Deep) + " TJ").Bytes()),
        ("deep-dictionaries-in-the-content", new PdfWriter(PdfWriter.Text + "/A " + Repeated("<</A ", Deep) + Repeated(">>", Deep) + " BDC").Bytes()),
        ("deep-strings", new PdfWriter(PdfWriter.Text + Repeated("(", Deep) + Repeated(")", Deep) + " Tj").Bytes()),
        ("deep-states", new PdfWriter(Repeated("q ", Deep) + PdfWriter.Text).Bytes()),
        ("deep-marks", new PdfWriter(Repeated("/A BMC ", Deep) + PdfWriter.Text).Bytes()),
        ("deep-trailer", new PdfWriter().Bytes($"/X {Repeated("[", Deep)}{Repeated("]", Deep)}")),
        ("deep-pages", DeepPages()),
        ("deep-map-of-characters", new PdfWriter("BT /F2 9 Tf 9 9 Td (ab) Tj ET " + PdfWriter.Text, "/F2 6 0 R").Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>").AddStream("", Repeated("[<", Deep)).Bytes()),
        ("deep-program-of-a-function", new PdfWriter("/S cs 0.5 scn " + PdfWriter.Text, "/ColorSpace << /S [/Separation /a /DeviceRGB 6 0 R] >>").AddStream("/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]", Repeated("{ ", Deep) + Repeated("} if ", Deep)).Bytes()),
    ];

    private static IEnumerable<(string Name, byte[] Content)> Sizes =>
    [
        ("length-of-4-gib", new PdfWriter(page: "/Contents 6 0 R").AddStream("/Length 4294967296", PdfWriter.Text).Bytes()),
        ("length-of-2-gib", new PdfWriter(page: "/Contents 6 0 R").AddStream("/Length 2147483647", PdfWriter.Text).Bytes()),
        ("length-below-nothing", new PdfWriter(page: "/Contents 6 0 R").AddStream("/Length -2147483648", PdfWriter.Text).Bytes()),
        ("bomb", new PdfWriter(page: "/Contents 6 0 R").AddStream("/Filter /FlateDecode", PdfWriter.Packed(Spaces(400_000_000))).Bytes()),
        ("bomb-in-a-bomb", new PdfWriter(page: "/Contents 6 0 R").AddStream("/Filter [/FlateDecode /FlateDecode /FlateDecode]", PdfWriter.Packed(PdfWriter.Packed(PdfWriter.Packed(Spaces(400_000_000))))).Bytes()),
        ("rows-of-2-gib", new PdfWriter(page: "/Contents 6 0 R").AddStream("/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2147483647 /Colors 4 /BitsPerComponent 16 >>", PdfWriter.Packed(Latin(PdfWriter.Text))).Bytes()),
        ("sixteen-million-pages", new PdfWriter().With(2, "<< /Type /Pages /Count 16777216 /Kids [4 0 R] >>").Bytes()),
        ("pages-below-nothing", new PdfWriter().With(2, "<< /Type /Pages /Count -5 /Kids [4 0 R] >>").Bytes()),
        ("objects-of-2-gib", new PdfWriter().Bytes("/Size 2147483647 /Prev 99999999999")),
        ("object-stream-of-2-gib", new PdfWriter().AddStream("/Type /ObjStm /N 2147483647 /First 2147483647", "1 0 2 3").Bytes()),
        ("widths-of-2-gib", new PdfWriter("BT /F2 9 Tf 9 9 Td (ab) Tj ET " + PdfWriter.Text, "/F2 6 0 R").Add("<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar -2147483648 /LastChar 2147483647 /Widths [1] >>").Bytes()),
        ("cid-widths-of-2-gib", new PdfWriter("BT /F2 9 Tf 9 9 Td <00010002> Tj ET " + PdfWriter.Text, "/F2 6 0 R").Add("<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] >>").Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 2147483647 500] >>").Bytes()),
        ("map-of-all-characters", new PdfWriter("BT /F2 9 Tf 9 9 Td (ab) Tj ET " + PdfWriter.Text, "/F2 6 0 R").Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>")
            .AddStream("", "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange " + Repeated("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange ", 20) + "endcmap").Bytes()),
        ("paper-without-end", new PdfWriter().With(4, "<< /Type /Page /Parent 2 0 R /MediaBox [-1e38 -1e38 1e38 1e38] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>").Bytes()),
        ("text-without-place", new PdfWriter("1e38 1e38 1e38 1e38 1e38 1e38 cm " + PdfWriter.Text + "BT /F1 1e30 Tf 1e30 1e30 Td (x) Tj ET").Bytes()),
        ("lines-without-end", new PdfWriter(PdfWriter.Text + string.Concat(Enumerable.Range(0, 300_000).Select(static i => $"{i % 300} 0 m {i % 300} 200 l S 0 {i % 200} m 300 {i % 200} l S\n"))).Bytes()),
        ("letters-without-end", new PdfWriter("BT /F1 1 Tf 9 9 Td " + Repeated("(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ", 50_000) + "ET").Bytes()),
        ("letters-on-one-spot", new PdfWriter("BT /F1 9 Tf " + Repeated("1 0 0 1 9 9 Tm (a) Tj ", 200_000) + "ET").Bytes()),
        ("picture-of-2-gib", new PdfWriter("q 9 0 0 9 0 0 cm /I Do Q " + PdfWriter.Text, "/XObject << /I 6 0 R >>").AddStream("/Type /XObject /Subtype /Image /Width 2147483647 /Height 2147483647 /BitsPerComponent 16 /ColorSpace /DeviceCMYK /Filter /FlateDecode", PdfWriter.Packed([0])).Bytes()),
        ("dashes-without-end", new PdfWriter(PdfWriter.Text + "[1e-30] 0 d 0 0 m 300 200 l S [0 0 0] 0 d 0 0 m 300 200 l S [-1 1] 0 d 0 0 m 9 9 l S").Bytes()),
        ("headers-without-end", [.. Enumerable.Repeat(Latin("%PDF-1.7\n"), Deep).SelectMany(static line => line), .. new PdfWriter().Bytes()]),
        ("ends-without-end", [.. new PdfWriter().Bytes(), .. Latin(Repeated("startxref\n0\n%%EOF\n", Deep))]),
        ("objects-without-end", [.. Latin("%PDF-1.7\n"), .. Latin(string.Concat(Enumerable.Range(1, 300_000).Select(static i => $"{i} 0 obj\n<<>>\nendobj\n")))]),
    ];

    // Sixty levels of two: 2 to the 60th pages, as they are counted.
    private static byte[] KidsThatMultiply()
    {
        PdfWriter pdf = new PdfWriter().With(2, "<< /Type /Pages /Count 1 /Kids [6 0 R 6 0 R 4 0 R] >>");
        for (int i = 6; i < 66; i++)
            pdf.Add($"<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [{i + 1} 0 R {i + 1} 0 R] >>");
        return pdf.Add("<< /Type /Page /Parent 2 0 R >>").Bytes();
    }

    private static byte[] FormsThatMultiply()
    {
        var pdf = new PdfWriter(PdfWriter.Text + "/X Do", "/XObject << /X 6 0 R >>");
        for (int i = 6; i < 46; i++)
            pdf.AddStream($"{FormOf} /Resources << /XObject << /X {i + 1} 0 R >> >>", "/X Do /X Do");
        return pdf.AddStream(FormOf, "0 0 9 9 re f").Bytes();
    }

    private static byte[] DeepPages()
    {
        PdfWriter pdf = new PdfWriter().With(2, "<< /Type /Pages /Count 1 /Kids [6 0 R] >>");
        for (int i = 6; i < 20_000; i++)
            pdf.Add($"<< /Type /Pages /Count 1 /Parent {(i == 6 ? 2 : i - 1)} 0 R /Kids [{i + 1} 0 R] >>");
        return pdf.Add("<< /Type /Page /Parent 19999 0 R /MediaBox [0 0 300 200] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>").Bytes();
    }

    // Each table of objects names another as the one before it, in a circle.
    private static byte[] Circular()
    {
        byte[] once = new PdfWriter().Bytes("/Prev 0000000000");
        string text = Encoding.Latin1.GetString(once);
        int table = text.LastIndexOf("xref\n0", StringComparison.Ordinal);
        return Latin(text.Replace("/Prev 0000000000", $"/Prev {table:D10}", StringComparison.Ordinal));
    }

    private static byte[] Spaces(int count)
    {
        byte[] spaces = new byte[count];
        spaces.AsSpan().Fill((byte)' ');
        return spaces;
    }

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
