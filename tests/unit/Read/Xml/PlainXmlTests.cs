using System.IO.Compression;
using System.Text;
using Ingest.Read.Xml;

namespace Ingest.UnitTests.Read.Xml;

/// <summary>The fast reader gives what XmlReader gives, or says that it does not know.</summary>
public sealed class PlainXmlTests
{
    private const string Bound = "<w:a xmlns:w=\"urn:w\" xmlns:r=\"urn:r\" xmlns:same=\"urn:w\"";

    public static TheoryData<string> Documents() =>
        [.. Directory.GetFiles(Path.Combine(RepositoryPath.Root, "corpus", "documents"), "*.docx").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_part_of_the_corpus_is_plain_and_reads_the_same(string name)
    {
        foreach (byte[] part in Parts(Path.Combine(RepositoryPath.Root, "corpus", "documents", name)))
            Same(part);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<a/>")]        // Word
    [InlineData("<?xml version='1.0' encoding='utf-8'?>\n<a></a>\n")]                            // lxml, and so python-docx
    [InlineData("\uFEFF<?xml version=\"1.0\"?><a>文</a>")]                                       // .NET
    [InlineData("<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x4E2d;&#x1F600; &#13;&#10;</a>")]
    [InlineData("<a b='&lt;&gt;&amp;&quot;&apos;&#65;&#x9;&#10;'/>")]
    [InlineData("<a b='1\t2\n3\r\n4\r5' c=\"'\" d='\"' e='>'/>")]
    [InlineData("<a>one\r\ntwo\rthree\n</a>")]
    [InlineData("<a> <b> </b> <b>\n x </b> </a> ")]                                             // white space between elements
    [InlineData("<a xml:space='preserve'> <b xml:space='default'> <c/> </b> <d/> </a>")]        // counts where it is said to
    [InlineData("<a xml:space='preserve'>&#32;</a>")]
    [InlineData("<a>&#32;</a>")]
    [InlineData("<a>]] ]&gt; > ]></a>")]
    [InlineData("<a xml:lang='zh' b  =  'x'\n\tc='y' ></a  >")]
    [InlineData("<a xmlns='urn:1'><b xmlns=''><c/></b><d/></a>")]
    [InlineData("<p:a xmlns:p='urn:1'><p:b xmlns:p='urn:2' p:c='1'><p:d p:e=''/></p:b><p:f/></p:a>")]
    [InlineData("<p:a xmlns:p='urn:1' xmlns:q='urn:1'><p:b p:c='1' c='2'/><q:d/></p:a>")]
    [InlineData("<p:a xmlns:p='urn:1' xmlns:r='urn:1'><p:b p:c='1' c='2'/><q:a xmlns:q='urn:2' xmlns:p='urn:3'><p:b p:c='1' c='2'/></q:a><p:b p:c='1' c='2'/></p:a>")] // a tag seen before, in another scope
    [InlineData("<a><b xml:space='preserve'> </b> <b xml:space='preserve'> </b> <b> </b></a>")]
    [InlineData("<a><b c='1'/><b c='2'/><b c='1'/><b c='1'></b><b c='1' /><bb c='1'/></a>")]
    [InlineData("<a>\uFFFD\uE000\uD7FF\U0010FFFF\uFF65\u0085\u2028</a>")]
    public void Plain_parts_read_the_same(string part) => Same(Encoding.UTF8.GetBytes(part));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("text")]
    [InlineData("<a>")]
    [InlineData("<a")]
    [InlineData("<a></b>")]
    [InlineData("<a></a")]
    [InlineData("<a/><a/>")]
    [InlineData("<a/>text")]
    [InlineData("<a/>&#32;")]
    [InlineData("</a>")]
    [InlineData("<a></a></a>")]
    [InlineData("<a><b></a></b>")]
    [InlineData("< a/>")]
    [InlineData("<a></ a>")]
    [InlineData("<a / >")]
    [InlineData("<1a/>")]
    [InlineData("<a:/>")]
    [InlineData("<:a/>")]
    [InlineData("<a b/>")]
    [InlineData("<a b=1/>")]
    [InlineData("<a b='1'c='2'/>")]
    [InlineData("<a b='<'/>")]
    [InlineData("<a b='&'/>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<a b='1/>")]
    [InlineData("<a>&</a>")]
    [InlineData("<a>&lt</a>")]
    [InlineData("<a>&#;</a>")]
    [InlineData("<a>&#x;</a>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("<a>&#xD800;</a>")]
    [InlineData("<a>&#xFFFF;</a>")]
    [InlineData("<a>&#1114112;</a>")]
    [InlineData("<a>&#4294967361;</a>")]                    // 65 + 2³²
    [InlineData("<a>&unknown;</a>")]
    [InlineData("<a>]]></a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<a>\uFFFE</a>")]
    [InlineData("<a b='\u001F'/>")]
    [InlineData("<a xml:space='maybe'/>")]
    [InlineData("<w:a/>")]                                  // no such prefix
    [InlineData("<a w:b='1'/>")]
    [InlineData("<a xmlns:w=''/>")]
    [InlineData("<a xmlns:xml='urn:w'/>")]
    [InlineData("<a xmlns:xmlns='urn:w'/>")]
    [InlineData("<a xmlns:w='http://www.w3.org/2000/xmlns/'/>")]
    [InlineData(Bound + " w:b='1' same:b='2'/>")]           // one name, said in two ways
    [InlineData(Bound + " xmlns:r='urn:r'/>")]
    [InlineData(Bound + "><w:b></same:b></w:a>")]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<?xml version='1.1'?><a/>")]
    [InlineData("<?xml encoding='utf-8' version='1.0'?><a/>")]
    [InlineData(" <?xml version='1.0'?><a/>")]
    public void Malformed_parts_are_not_plain(string part)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(part);
        Assert.NotNull(XmlLog.ByXmlReader(bytes).Refused);
        Assert.NotNull(XmlLog.By(Plain, bytes, []).Refused);
        Assert.NotNull(XmlLog.By(Any, bytes, []).Refused);
    }

    [Theory]
    [InlineData("<a><!-- c --></a>")]
    [InlineData("<a><![CDATA[ < ]]></a>")]
    [InlineData("<a><?pi x?></a>")]
    [InlineData("<表/>")]
    [InlineData("<xmlns:a/>")]                              // forbidden; XmlReader lets it pass
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>")]
    public void Unusual_parts_are_left_to_XmlReader(string part)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(part);
        Assert.NotNull(XmlLog.By(Plain, bytes, []).Refused);
        XmlLog any = XmlLog.By(Any, bytes, []);
        Assert.Null(any.Refused);
        Assert.Equal(XmlLog.ByXmlReader(bytes).Lines, any.Lines);
    }

    [Theory]
    [InlineData("C0AF")]      // '/' in two bytes
    [InlineData("EDA080")]    // half of a surrogate pair
    [InlineData("F4908080")]  // above U+10FFFF
    [InlineData("E4B8")]      // cut off
    [InlineData("B8AD")]      // begins in the middle
    public void Bytes_that_are_not_UTF8_are_not_plain(string hex)
    {
        byte[] bytes = [.. "<a>"u8, .. Convert.FromHexString(hex), .. "</a>"u8];
        Assert.NotNull(XmlLog.ByXmlReader(bytes).Refused);
        Assert.NotNull(XmlLog.By(Plain, bytes, []).Refused);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public void It_does_not_matter_where_the_window_ends(int most)
    {
        // Each element is one byte longer than the one before: every boundary falls into every token, and into characters of 1 to 4 bytes.
        var part = new StringBuilder("<w:a xmlns:w='urn:w'>");
        for (int i = 0; i < 900; i++)
            part.Append($"<w:b w:c='{i}&amp;款\U00020000{new string('x', i)}' >&lt;款\U00020000\r\né]]{i}</w:b >");
        byte[] bytes = Encoding.UTF8.GetBytes(part.Append("</w:a>").ToString());
        Assert.True(bytes.Length > 5 * ByteWindow.Size);
        Same(bytes, whole => new Trickle(whole, most));
    }

    [Fact]
    public void A_tag_or_text_longer_than_the_window_is_left_to_XmlReader()
    {
        byte[] text = Encoding.UTF8.GetBytes($"<a>{new string('x', ByteWindow.Size)}</a>");
        byte[] tag = Encoding.UTF8.GetBytes($"<a b='{new string('x', ByteWindow.Size)}'/>");
        Assert.NotNull(XmlLog.By(Plain, text, []).Refused);
        Assert.NotNull(XmlLog.By(Plain, tag, []).Refused);
        Assert.Null(XmlLog.By(Any, text, []).Refused);
    }

    [Fact]
    public void Names_and_declarations_without_end_are_left_to_XmlReader()
    {
        string names = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<n{i}/>"));
        string declarations = string.Concat(Enumerable.Range(0, 500).Select(i => $"<a xmlns:p{i}='urn:{i}'>")) + string.Concat(Enumerable.Repeat("</a>", 500));
        foreach (string inside in (string[])[names, declarations])
            Assert.NotNull(XmlLog.By(Plain, Encoding.UTF8.GetBytes($"<a>{inside}</a>"), []).Refused);
    }

    private static XmlEvents Plain(Stream part) => new PlainXml(part);

    private static XmlEvents Any(Stream part) => new AnyXml(part);

    private static void Same(byte[] part, Func<byte[], Stream>? stream = null)
    {
        XmlLog expected = XmlLog.ByXmlReader(part);
        Assert.Null(expected.Refused);
        foreach (Func<Stream, XmlEvents> open in (Func<Stream, XmlEvents>[])[Plain, Any])
        {
            XmlLog actual = XmlLog.By(open, part, XmlLog.AttributeNames(part), stream);
            Assert.Null(actual.Refused);
            Assert.Equal(expected.Lines, actual.Lines);
        }
    }

    private static IEnumerable<byte[]> Parts(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => Path.GetExtension(entry.Name) is ".xml" or ".rels"))
        {
            using var bytes = new MemoryStream();
            using Stream member = entry.Open();
            member.CopyTo(bytes);
            yield return bytes.ToArray();
        }
    }

    /// <summary>Gives only so many bytes at a time, as a network or a slow inflater does.</summary>
    private sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
