using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Ingest.Model;

/// <summary>Reads and writes the canonical JSON. The same document always gives the same bytes: UTF-8, no byte order mark, <c>\n</c> line ends.</summary>
public static class CanonicalJson
{
    // Chinese stays legible; only what JSON itself demands, and what breaks HTML, is escaped.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly ModelContext Indented = Context(indented: true);

    private static readonly ModelContext OnOneLine = Context(indented: false);

    /// <summary>Writes a document over many lines, with a line feed at its end.</summary>
    public static void Write(Document document, Stream stream)
    {
        JsonSerializer.Serialize(stream, document, Indented.Document);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes a document on one line, with a line feed at its end.</summary>
    public static void WriteLine(Document document, Stream stream)
    {
        JsonSerializer.Serialize(stream, document, OnOneLine.Document);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a document back.</summary>
    /// <exception cref="JsonException">The JSON is not a canonical document.</exception>
    public static Document Read(Stream stream) =>
        JsonSerializer.Deserialize(stream, OnOneLine.Document) ?? throw new JsonException("The JSON is null, not a document.");

    private static ModelContext Context(bool indented) => new(new JsonSerializerOptions(ModelContext.Default.Options)
    {
        Encoder = Encoder,
        WriteIndented = indented,
        IndentSize = 1,
        NewLine = "\n",
    });
}

/// <summary>Source-generated metadata of the model: no reflection at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Document))]
internal sealed partial class ModelContext : JsonSerializerContext;
