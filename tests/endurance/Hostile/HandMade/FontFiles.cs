using System.Buffers.Binary;
using System.Text;

namespace Ingest.Endurance.Hostile.HandMade;

/// <summary>PDFs with fonts whose glyphs are made of themselves.</summary>
internal static class FontFiles
{
    private const int Glyphs = 40;

    private const string Shown = "BT /F2 12 Tf 20 100 Td (ABA) Tj ET " + PdfWriter.Text;

    /// <summary>All of them.</summary>
    public static IEnumerable<HostileFile> All =>
    [
        Of("type3-glyph-of-itself", Type3("1000 0 d0 BT /F2 1 Tf (A) Tj ET", "1000 0 d0 BT /F2 1 Tf (AB) Tj ET")),
        Of("type3-glyphs-that-multiply", Multiplying()),
        Of("cff-subroutine-of-itself", Embedded("/FontFile3", "/Subtype /Type1C", Cff([32, 10], [32, 10, 14]))),
        Of("cff-global-subroutine-of-itself", Embedded("/FontFile3", "/Subtype /Type1C", Cff([32, 29], [32, 29, 14]))),
        Of("cff-subroutines-that-multiply", Embedded("/FontFile3", "/Subtype /Type1C", Cff([33, 10, 33, 10, 11], [32, 10, 14], levels: 60))),
        Of("type1-subroutine-of-itself", Embedded("/FontFile", "", Type1([139, 10, 11], [139, 139, 13, 139, 10, 14]))),
        // seac: an accented letter made of two others, here of itself (Adobe Type 1 Font Format, §6.4).
        Of("type1-letter-of-itself", Embedded("/FontFile", "", Type1([11], [139, 139, 13, 139, 139, 139, 204, 204, 12, 6]))),
        Of("truetype-glyph-of-itself", Embedded("/FontFile2", "", TrueType(), "TrueType")),
        Of("font-is-its-descendant", new PdfWriter(Shown, "/F2 6 0 R").Add("<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] >>").Bytes()),
        Of("map-uses-itself", new PdfWriter(Shown, "/F2 6 0 R").Add("<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 7 0 R /ToUnicode 7 0 R /DescendantFonts [8 0 R] >>")
            .AddStream("/Type /CMap /CMapName /A /UseCMap 7 0 R", "/A usecmap begincmap 1 begincodespacerange <00> <FF> endcodespacerange endcmap")
            .Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>").Bytes()),
    ];

    private static HostileFile Of(string name, byte[] content) => HostileFile.Of(name + ".pdf", content);

    private static byte[] Type3(params string[] glyphs)
    {
        string names = string.Join(' ', glyphs.Select(static (_, i) => $"/g{i}")), procedures = string.Join(' ', glyphs.Select(static (_, i) => $"/g{i} {7 + i} 0 R"));
        PdfWriter pdf = new PdfWriter(Shown, "/F2 6 0 R").Add("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 65 /LastChar 90 /Widths [1000 1000] "
            + $"/Encoding << /Type /Encoding /Differences [65 {names}] >> /CharProcs << {procedures} >> /Resources << /Font << /F2 6 0 R >> >> >>");
        foreach (string glyph in glyphs)
            pdf.AddStream("", glyph);
        return pdf.Bytes();
    }

    // A is BB, B is CC … : 2 to the 25th letters.
    private static byte[] Multiplying() =>
        Type3([.. Enumerable.Range('A', 26).Select(static c => c == 'Z' ? "1000 0 0 0 750 750 d1 0 0 750 750 re f" : $"1000 0 d0 BT /F2 1 Tf ({(char)(c + 1)}{(char)(c + 1)}) Tj ET")]);

    private static byte[] Embedded(string key, string entries, byte[] font, string subtype = "Type1") => new PdfWriter(Shown, "/F2 6 0 R")
        .Add($"<< /Type /Font /Subtype /{subtype} /BaseFont /A /FirstChar 65 /LastChar 66 /Widths [500 500] /FontDescriptor 7 0 R >>")
        .Add($"<< /Type /FontDescriptor /FontName /A /Flags 32 /FontBBox [0 0 1000 1000] {key} 8 0 R >>")
        .AddStream($"{entries} /Length1 {font.Length} /Length2 0 /Length3 0", font).Bytes();

    // Adobe Technical Note #5176: header, names, top dictionary, strings, global subroutines, glyphs, private dictionary, its subroutines.
    private static byte[] Cff(byte[] subroutine, byte[] glyph, int levels = 1)
    {
        // Number 0 calls number 1, which calls number 2: a count of subroutines below 1,240 is biased by 107.
        byte[][] subroutines = [.. Enumerable.Range(0, levels).Select(level => levels == 1 ? subroutine : [.. subroutine.Select(b => b == 33 ? (byte)(33 + level) : b)])];
        byte[] head = [1, 0, 4, 4, .. Index("A"u8.ToArray())], strings = Index(), global = Index(subroutines), glyphs = Index([.. Enumerable.Repeat(glyph, Glyphs)]);
        byte[] ownDictionary = [.. Integer(6), 19];
        int topLength = Index(new byte[17]).Length, at = head.Length + topLength + strings.Length + global.Length;
        byte[] top = [.. Integer(at), 17, .. Integer(ownDictionary.Length), .. Integer(at + glyphs.Length), 18];
        return [.. head, .. Index(top), .. strings, .. global, .. glyphs, .. ownDictionary, .. Index(subroutines)];
    }

    private static byte[] Index(params byte[][] items)
    {
        if (items.Length == 0)
            return [0, 0];
        using var index = new MemoryStream();
        index.Write([(byte)(items.Length >> 8), (byte)items.Length, 4]);
        int offset = 1;
        foreach (byte[] item in items.Prepend([]))
        {
            offset += item.Length;
            index.Write(BigEndian(offset));
        }
        foreach (byte[] item in items)
            index.Write(item);
        return index.ToArray();
    }

    private static byte[] Integer(int value) => [29, .. BigEndian(value)];

    // Adobe Type 1 Font Format (1990), §7: both layers are enciphered.
    private static byte[] Type1(byte[] subroutine, byte[] glyph)
    {
        byte[] own =
        [
            .. "dup /Private 8 dict dup begin /RD {string currentfile exch readstring pop} executeonly def /ND {def} def /NP {put} def /lenIV 4 def\n/Subrs 1 array\n"u8,
            .. Procedure("dup 0", subroutine, "NP"), .. "ND\n2 index /CharStrings 3 dict dup begin\n"u8,
            .. Procedure("/.notdef", glyph, "ND"), .. Procedure("/A", glyph, "ND"), .. Procedure("/B", glyph, "ND"), .. "end\nend\nreadonly put\nmark currentfile closefile\n"u8,
        ];
        return [.. "%!PS-AdobeFont-1.0: A\n/FontName /A def\n/PaintType 0 def\n/FontType 1 def\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n/Encoding StandardEncoding def\n/FontBBox {0 0 1000 1000} readonly def\ncurrentdict end\ncurrentfile eexec\n"u8,
            .. Enciphered([0, 0, 0, 0, .. own], 55665), .. Encoding.Latin1.GetBytes("\n" + new string('0', 512) + "\ncleartomark\n")];
    }

    private static byte[] Procedure(string name, byte[] code, string end)
    {
        byte[] enciphered = Enciphered([0, 0, 0, 0, .. code], 4330);
        return [.. Encoding.Latin1.GetBytes($"{name} {enciphered.Length} RD "), .. enciphered, .. Encoding.Latin1.GetBytes($" {end}\n")];
    }

    private static byte[] Enciphered(byte[] plain, ushort key)
    {
        byte[] cipher = new byte[plain.Length];
        for (int i = 0; i < plain.Length; i++)
        {
            cipher[i] = (byte)(plain[i] ^ (key >> 8));
            key = (ushort)(((cipher[i] + key) * 52845) + 22719);
        }
        return cipher;
    }

    // OpenType: tables in a directory; both glyphs are composite, and each is a part of itself and of the other.
    private static byte[] TrueType()
    {
        byte[] composite = [0xFF, 0xFF, 0, 0, 0, 0, 3, 0xE8, 3, 0xE8, /* words, more follow */ 0, 0x21, 0, 0, 0, 0, 0, 0, /* the last */ 0, 1, 0, 1, 0, 0, 0, 0];
        byte[] head = new byte[54], maximum = new byte[32], horizontal = new byte[36], map = new byte[274];
        byte[] version = [0, 1, 0, 0];
        version.CopyTo(head, 0);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(12), 0x5F0F3CF5);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(18), 1000);
        version.CopyTo(maximum, 0);
        maximum[5] = 2;
        version.CopyTo(horizontal, 0);
        horizontal[35] = 1;
        // One subtable of format 0: a byte for each code.
        ((byte[])[0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 12, 0, 0, 1, 6]).CopyTo(map, 0);
        map[18 + 'B'] = 1;
        ushort half = (ushort)(composite.Length / 2);
        byte[] places = [0, 0, 0, (byte)half, 0, (byte)(2 * half)];
        (string Tag, byte[] Content)[] tables = [("cmap", map), ("glyf", [.. composite, .. composite]), ("head", head), ("hhea", horizontal), ("hmtx", [3, 0xE8, 0, 0, 0, 0]), ("loca", places), ("maxp", maximum)];
        using var file = new MemoryStream();
        file.Write([0, 1, 0, 0, 0, (byte)tables.Length, 0, 64, 0, 2, 0, 48]);
        int at = 12 + (16 * tables.Length);
        foreach ((string tag, byte[] content) in tables)
        {
            file.Write([.. Encoding.ASCII.GetBytes(tag), 0, 0, 0, 0, .. BigEndian(at), .. BigEndian(content.Length)]);
            at += (content.Length + 3) & ~3;
        }
        foreach ((_, byte[] content) in tables)
            file.Write([.. content, .. new byte[((content.Length + 3) & ~3) - content.Length]]);
        return file.ToArray();
    }

    private static byte[] BigEndian(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
