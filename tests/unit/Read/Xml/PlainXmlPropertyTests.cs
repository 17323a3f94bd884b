using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Read.Xml;

namespace Ingest.UnitTests.Read.Xml;

/// <summary>Whatever is done to a part: the fast reader never gives an event that XmlReader would not give.</summary>
public sealed class PlainXmlPropertyTests
{
    private const string Part = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
        + "<w:d xmlns:w=\"urn:w\" xmlns:r=\"urn:r\" xmlns=\"urn:n\" w:a='1'><w:p w:id=\"7\" r:id='8' id=\"9\"><w:t xml:space=\"preserve\"> 款 &lt;&#x4E2D;\r\n</w:t><w:b/>\n "
        + "<w:p w:id=\"7\" r:id='8' id=\"9\"><w:t xml:space=\"preserve\"> </w:t></w:p><w:c xmlns:w=\"urn:v\" w:v=\"a&amp;b\tc\"><x y=''/></w:c><q xmlns=\"\">\U00020000é 12.50</q></w:p>\r<w:p></w:p></w:d>\n";

    private static readonly string[] Pieces =
    [
        "<", ">", "/", "&", ";", "=", "\"", "'", ":", " ", "\n", "\r", "\r\n", "\t", "\0", "\u0085", "\u2028", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\u007F", "é", "款", "\U00020000",
        "&lt;", "&amp;", "&#32;", "&#xD;", "&#xA;", "&#0;", "&#xD800;", "&#65", "&x;", "]]>", "]]", "<!-- c -->", "<!--", "<![CDATA[x]]>", "<?pi?>", "<?xml version='1.0'?>", "<!DOCTYPE d>",
        "<w:t>", "</w:t>", "<w:p>", "</w:p>", "<w:p/>", "<x y='1'>", "</x>", "<:x/>", "<x:/>", "<1/>", "w:", "xmlns", "xml:", "-", "1",
        " xmlns=\"\"", " xmlns:w=\"\"", " xmlns:w=\"urn:r\"", " xmlns:r='urn:w'", " xmlns:xml='urn:w'", " xmlns:q='http://www.w3.org/2000/xmlns/'", " xml:space='preserve'", " xml:space=\"default\"",
        " xml:space=' preserve'", " w:id=''", " r:id=''", " id='&#10;'", " w:v='<'", " encoding='utf-16'",
    ];

    private static readonly byte[][] Bytes = [[0xC0], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF]];

    private static readonly Gen<byte[]> Mutations =
        from count in Gen.Choose(1, 3)
        from edits in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 2000), Gen.Zip(Gen.Choose(0, 14), Gen.Choose(0, 10_000))), count)
        select edits.Aggregate(Encoding.UTF8.GetBytes(Part), (part, edit) => Mutate(part, edit.Item1, edit.Item2.Item1, edit.Item2.Item2));

    [Fact]
    public void A_mutated_part_reads_the_same_or_is_left_to_XmlReader()
    {
        int plain = 0, refused = 0, runs = 0;
        Prop.ForAll(Arb.From(Mutations), part =>
        {
            XmlLog expected = XmlLog.ByXmlReader(part);
            XmlLog actual = XmlLog.By(static stream => new PlainXml(stream), part, XmlLog.AttributeNames(part));
            runs++;
            plain += actual.Refused is null ? 1 : 0;
            refused += expected.Refused is null ? 0 : 1;
            return actual.Refused is null
                ? expected.Refused is null && expected.Lines.SequenceEqual(actual.Lines)
                : IsBeginning(actual.Lines, expected.Lines);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
        // Both ways out were taken often, or nothing was tested.
        Assert.True(plain > runs / 20 && refused > runs / 4, $"{plain} plain, {refused} refused by XmlReader, of {runs}");
    }

    // A text may have been under way where reading ended.
    private static bool IsBeginning(IReadOnlyList<string> lines, IReadOnlyList<string> of)
    {
        int whole = lines.Count > 0 && lines[^1].StartsWith('\'') ? lines.Count - 1 : lines.Count;
        return whole <= of.Count && lines.Take(whole).SequenceEqual(of.Take(whole));
    }

    private static byte[] Mutate(byte[] part, int where, int kind, int which)
    {
        int at = part.Length == 0 ? 0 : where % part.Length;
        byte[] piece = Encoding.UTF8.GetBytes(Pieces[which % Pieces.Length]);
        int length = Math.Min(which % 12, part.Length - at);
        return kind switch
        {
            0 => part[..at],
            1 => [.. part[..at], .. part[(at + length)..]],
            2 => [.. part[..(at + length)], .. part[at..]],
            3 => [.. part[..at], (byte)which, .. part[Math.Min(at + 1, part.Length)..]],
            4 => [.. part[..at], .. Bytes[which % Bytes.Length], .. part[at..]],
            5 => [.. part[..at], .. piece, .. part[Math.Min(at + piece.Length, part.Length)..]],
            6 or 7 => [.. part[..at], .. piece, .. part[at..]],
            // Behind a tag, where most pieces may stand.
            _ => Array.IndexOf(part, (byte)'>', at) is int end and >= 0 ? [.. part[..(end + 1)], .. piece, .. part[(end + 1)..]] : part,
        };
    }
}
