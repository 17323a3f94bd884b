using System.IO.Compression;
using System.Text;
using Ingest.Read;
using Ingest.Read.Word;

namespace Ingest.UnitTests.Read.Word;

/// <summary>A small Word package from raw XML.</summary>
internal sealed class Docx
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, byte[]> _members = [];
    private readonly StringBuilder _links = new();

    private Docx(string body, string main, string office, string mainPart)
    {
        Add("_rels/.rels", Relationships($"<Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"{mainPart}\"/>"));
        Add(mainPart, $"<w:document xmlns:w=\"{main}\" xmlns:r=\"{office}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:odd=\"urn:another-maker\" "
            + $"xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>{body}</w:body></w:document>");
        MainPart = mainPart;
    }

    public string MainPart { get; }

    public static Docx Of(string body, string mainPart = "word/document.xml") => new(body, Main, Office, mainPart);

    public static Docx Strict(string body) =>
        new(body, "http://purl.oclc.org/ooxml/wordprocessingml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships", "word/document.xml");

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A cell: one paragraph, or raw XML where the content begins with an element.</summary>
    public static string Cell(string content, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : P(content))}</w:tc>";

    /// <summary>Adds a part that the main document refers to by <paramref name="id"/>.</summary>
    public Docx With(string id, string kind, string name, string content) => With(id, kind, name, Encoding.UTF8.GetBytes(content));

    public Docx With(string id, string kind, string name, byte[] content)
    {
        _links.Append($"<Relationship Id=\"{id}\" Type=\"{Office}/{kind}\" Target=\"{name}\"/>");
        _members[$"word/{name}"] = content;
        return this;
    }

    public Docx WithStyles(string styles) => With("s", "styles", "styles.xml", $"<w:styles xmlns:w=\"{Main}\">{styles}</w:styles>");

    public Docx WithNumbering(string numbering) => With("n", "numbering", "numbering.xml", $"<w:numbering xmlns:w=\"{Main}\">{numbering}</w:numbering>");

    public Docx WithNotes(string kind, string notes) => With(kind, kind, $"{kind}.xml", $"<w:{kind} xmlns:w=\"{Main}\">{notes}</w:{kind}>");

    public Docx Without(string member)
    {
        _members.Remove(member);
        return this;
    }

    public Docx Add(string name, string content)
    {
        _members[name] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public byte[] Bytes()
    {
        string folder = MainPart[..(MainPart.LastIndexOf('/') + 1)];
        if (_links.Length > 0)
            Add($"{folder}_rels/{MainPart[folder.Length..]}.rels", Relationships(_links.ToString()));
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in _members)
            {
                using Stream member = archive.CreateEntry(name).Open();
                member.Write(content);
            }
        }
        return file.ToArray();
    }

    public RawDocument Read(ReadLimits? limits = null, WordReader? reader = null) => Read(Bytes(), limits: limits, reader: reader);

    public static RawDocument Read(byte[] bytes, string name = "made-up.docx", ReadLimits? limits = null, WordReader? reader = null) =>
        (reader ?? new WordReader()).Read(new SourceFile(name, bytes), limits ?? new ReadLimits(), CancellationToken.None);

    private static string Relationships(string links) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>";
}
