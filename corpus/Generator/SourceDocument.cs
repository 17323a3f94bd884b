using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Corpus.Print;

namespace Ingest.Corpus;

/// <summary>A disclosure as plain data: a list of blocks, and the formats it is rendered in. Described in corpus/README.md.</summary>
internal sealed record SourceDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public DocxOptions? Docx { get; init; }

    public HtmlOptions? Html { get; init; }

    public HtmlOptions? Mhtml { get; init; }

    public TxtOptions? Txt { get; init; }

    /// <summary>The PDFs, by name; see <see cref="PrintOptions"/>.</summary>
    public IReadOnlyDictionary<string, PrintOptions> Pdf { get; init; } = new Dictionary<string, PrintOptions>();

    public IReadOnlyList<SourceBlock> Blocks { get; init; } = [];

    public static SourceDocument Parse(string name, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SourceDocument>(json, Options) ?? throw new FormatException($"{name}.json is null.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"{name}.json, line {error.LineNumber + 1}: {error.Message}", error);
        }
    }
}

/// <param name="Numbering">Numbers of headings and lists are Word's automatic ones and stand in no text run.</param>
/// <param name="Header">A running header, on every page.</param>
/// <param name="PageNumbers">A footer with the page number as a field.</param>
internal sealed record DocxOptions(bool Numbering = false, string? Header = null, bool PageNumbers = false);

/// <param name="Flavour"><c>plain</c>, <c>word</c> (saved from Word), <c>site</c> (menus around the article) or <c>layout</c> (the page is laid out by tables).</param>
/// <param name="Encoding"><c>utf-8</c> or <c>gbk</c>.</param>
internal sealed record HtmlOptions(string Flavour = "plain", string Encoding = "utf-8");

/// <param name="Encoding"><c>utf-8</c> or <c>utf-16</c>.</param>
internal sealed record TxtOptions(string Encoding = "utf-8");

/// <summary>One block: exactly one of title, heading, paragraph, footnote, table or blank.</summary>
internal sealed record SourceBlock
{
    /// <summary>The document's title.</summary>
    public string? Title { get; init; }

    public string? Heading { get; init; }

    /// <summary>Depth of a heading, from 1.</summary>
    public int Level { get; init; } = 1;

    public string? Paragraph { get; init; }

    /// <summary>A note in small letters under a short line; a paragraph where there are no pages.</summary>
    public string? Footnote { get; init; }

    /// <summary>Rows from the top; see <see cref="TableLayout"/> for how a row is written.</summary>
    public IReadOnlyList<string>? Table { get; init; }

    /// <summary>The printed title of a table.</summary>
    public string? Caption { get; init; }

    /// <summary>Lines between a table's title and its grid: number, body, unit.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>Lines below a table: notes.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    /// <summary>Rows marked as header where the format can.</summary>
    public int HeaderRows { get; init; }

    /// <summary>Tables inside cells, by the name that a cell's mark gives.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Nested { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The table breaks off in its last row; the text form glues what follows into its last cell.</summary>
    public bool CutOff { get; init; }

    /// <summary>Its cells overlap or leave holes on purpose; any other table must cover each position exactly once.</summary>
    public bool Irregular { get; init; }

    /// <summary>The block stands in a content control (docx).</summary>
    public bool ContentControl { get; init; }

    /// <summary>An empty paragraph.</summary>
    public bool Blank { get; init; }

    /// <summary>How it is printed.</summary>
    public BlockPrint? Print { get; init; }
}
