using System.Text;

namespace Ingest.Endurance.Hostile.HandMade;

/// <summary>Word documents that are bombs, that lie about their sizes, or that are nested without end.</summary>
internal static class WordFiles
{
    private const int Deep = 100_000;

    private const string Start = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>";

    private const string End = "</w:body></w:document>";

    /// <summary>All of them.</summary>
    public static IEnumerable<HostileFile> All =>
    [
        // Sizes.
        new("bomb-honest.docx", static file => file.Write(Bomb(lie: null)), IsHeavy: true),
        new("bomb-says-it-is-small.docx", static file => file.Write(Bomb(new ZipWriter.Lie(Size: 1000))), IsHeavy: true),
        Of("says-4-gib.docx", new ZipWriter.Lie(Size: uint.MaxValue - 1)),
        Of("says-4-gib-packed.docx", new ZipWriter.Lie(Packed: uint.MaxValue - 1)),
        Of("zip64-says-16-eib.docx", new ZipWriter.Lie(ulong.MaxValue, ulong.MaxValue, IsZip64: true)),
        Of("zip64-says-negative.docx", new ZipWriter.Lie(1UL << 63, 1UL << 63, IsZip64: true)),
        Of("zip64-says-4-gib.docx", new ZipWriter.Lie(Size: 4UL << 30, IsZip64: true)),
        Of("zip64-is-honest.docx", new ZipWriter.Lie(IsZip64: true)),
        HostileFile.Of("one-member-under-many-names.docx", Overlapping()),
        HostileFile.Of("members-without-end.docx", Crowd()),
        HostileFile.Of("names-that-climb.docx", Climbing()),
        // Entities.
        Of("entities-that-multiply.docx", Laughs() + Start + Paragraph("&l9;") + End),
        Of("entity-of-a-file.docx", "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + Start + Paragraph("&f;") + End),
        Of("entity-of-the-network.docx", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\">" + Start + Paragraph("x") + End),
        Of("entity-repeated.docx", $"<!DOCTYPE d [<!ENTITY a \"{new string('a', 100_000)}\">]>" + Start + Paragraph(Repeated("&a;", 10_000)) + End),
        // Nesting.
        Of("deep-tables.docx", Start + Repeated("<w:tbl><w:tr><w:tc>", Deep) + Paragraph("x") + Repeated("</w:tc></w:tr></w:tbl>", Deep) + End),
        Of("deep-tables-unclosed.docx", Start + Repeated("<w:tbl><w:tr><w:tc>", Deep)),
        Of("deep-content-controls.docx", Start + Repeated("<w:sdt><w:sdtContent>", Deep) + Paragraph("x") + Repeated("</w:sdtContent></w:sdt>", Deep) + End),
        Of("deep-runs.docx", Start + "<w:p>" + Repeated("<w:ins><w:hyperlink>", Deep) + "<w:r><w:t>x</w:t></w:r>" + Repeated("</w:hyperlink></w:ins>", Deep) + "</w:p>" + End),
        Of("deep-fallbacks.docx", Start + Repeated("<mc:AlternateContent><mc:Fallback>", Deep) + Paragraph("x") + Repeated("</mc:Fallback></mc:AlternateContent>", Deep) + End),
        Of("deep-text-boxes.docx", Start + Repeated("<w:p><w:r><w:pict><v:textbox><w:txbxContent>", Deep) + Paragraph("x") + Repeated("</w:txbxContent></v:textbox></w:pict></w:r></w:p>", Deep) + End),
        Of("deep-formula.docx", Start + "<w:p>" + Repeated("<m:oMath><m:f><m:num>", Deep) + "<m:r><m:t>1</m:t></m:r>" + Repeated("</m:num></m:f></m:oMath>", Deep) + "</w:p>" + End),
        Of("deep-unknown.docx", Start + Repeated("<x>", Deep) + Paragraph("x") + Repeated("</x>", Deep) + End),
        Of("fields-without-end.docx", Start + "<w:p>" + Repeated("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", Deep) + "</w:p>" + End),
        // Width.
        Of("spans-of-two-thousand-million.docx", Start + Table("<w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr>" + Paragraph("1") + "</w:tc>", 3) + End),
        Of("spans-that-multiply.docx", Start + Table("<w:tc><w:tcPr><w:gridSpan w:val=\"60000\"/></w:tcPr>" + Paragraph("1") + "</w:tc>", 2_000) + End),
        Of("attributes-without-end.docx", Start + "<w:p " + string.Concat(Enumerable.Range(0, Deep).Select(static i => $"a{i}=\"1\" ")) + ">" + "<w:r><w:t>x</w:t></w:r></w:p>" + End),
        Of("one-name-of-a-megabyte.docx", Start + $"<w:{new string('n', 1 << 20)}/>" + Paragraph("x") + End),
        Of("prefixes-without-end.docx", Start + Repeated("<w:p xmlns:q=\"urn:q\"><w:r><w:t>x</w:t></w:r></w:p>", Deep) + End),
        // Circles.
        HostileFile.Of("styles-in-a-circle.docx", Circle()),
        HostileFile.Of("document-in-itself.docx", Quine()),
    ];

    private static HostileFile Of(string name, string xml) => HostileFile.Of(name, ZipWriter.Word(Encoding.UTF8.GetBytes(xml)).Bytes());

    private static HostileFile Of(string name, ZipWriter.Lie lie) =>
        HostileFile.Of(name, ZipWriter.Word(Encoding.UTF8.GetBytes(Start + Paragraph("合计 1.00") + End), lie).Bytes());

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Table(string cell, int rows) => $"<w:tbl>{Repeated($"<w:tr>{cell}</w:tr>", rows)}</w:tbl>";

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Laughs() => "<!DOCTYPE d [<!ENTITY l0 \"ha\">"
        + string.Concat(Enumerable.Range(1, 9).Select(static i => $"<!ENTITY l{i} \"{Repeated($"&l{i - 1};", 10)}\">")) + "]>";

    // 600 MB of spaces pack to half a megabyte.
    private static byte[] Bomb(ZipWriter.Lie? lie)
    {
        byte[] xml = new byte[600_000_000];
        xml.AsSpan().Fill((byte)' ');
        Encoding.UTF8.GetBytes(Start + Paragraph("x")).CopyTo(xml, 0);
        byte[] end = Encoding.UTF8.GetBytes(End);
        end.CopyTo(xml, xml.Length - end.Length);
        return ZipWriter.Word(xml, lie).Bytes();
    }

    // As in D. Fifield, "A better zip bomb" (2019): the directory leads to one member again and again.
    private static byte[] Overlapping()
    {
        var zip = ZipWriter.Word(Encoding.UTF8.GetBytes(Start + Paragraph("x") + End));
        long at = zip.Add("word/media/0.bin", new byte[1_000_000]);
        for (int i = 1; i < 15_000; i++)
            zip.List($"word/media/{i}.bin", 0, 1_000, 1_000_000, isZip64: false, at);
        return zip.Bytes();
    }

    private static byte[] Crowd()
    {
        var zip = ZipWriter.Word(Encoding.UTF8.GetBytes(Start + Paragraph("x") + End));
        for (int i = 0; i < 60_000; i++)
            zip.List($"m{i}", 0, 0, 0, isZip64: false, 0);
        return zip.Bytes();
    }

    private static byte[] Climbing()
    {
        var zip = new ZipWriter();
        zip.Add("_rels/.rels", Encoding.UTF8.GetBytes(ZipWriter.Relationships("officeDocument", "../../../../../../etc/passwd")));
        zip.Add("../../../../../../etc/passwd", Encoding.UTF8.GetBytes(Start + Paragraph("x") + End));
        zip.Add("/etc/shadow", Encoding.UTF8.GetBytes(Start + Paragraph("x") + End));
        return zip.Bytes();
    }

    private static byte[] Circle()
    {
        var zip = ZipWriter.Word(Encoding.UTF8.GetBytes(Start + "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>" + End));
        zip.Add("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(ZipWriter.Relationships("styles", "styles.xml")));
        zip.Add("word/styles.xml", Encoding.UTF8.GetBytes("<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>"));
        return zip.Bytes();
    }

    // Each embeds the one before, forty times: documents within documents.
    private static byte[] Quine()
    {
        byte[] inner = ZipWriter.Word(Encoding.UTF8.GetBytes(Start + Paragraph("x") + End)).Bytes();
        for (int i = 0; i < 40; i++)
        {
            var zip = ZipWriter.Word(Encoding.UTF8.GetBytes(Start + Repeated("<w:altChunk r:id=\"r1\"/>", 3) + End));
            zip.Add("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(ZipWriter.Relationships("aFChunk", "inner.docx")));
            zip.Add("word/inner.docx", inner);
            inner = zip.Bytes();
        }
        return inner;
    }
}
