using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Model.Parsing;

namespace Ingest.Model;

/// <summary>Reads and writes the canonical JSON. The same document always gives the same bytes: UTF-8, no byte order mark, <c>\n</c> line ends.</summary>
public static class CanonicalJson
{
    // Chinese, and signs such as >=, stay legible: only what JSON itself demands is escaped. Who puts it into a page escapes it there.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonWriterOptions Indented = new() { Encoder = Encoder, Indented = true, IndentSize = 1, NewLine = "\n", SkipValidation = true };

    private static readonly JsonWriterOptions OnOneLine = new() { Encoder = Encoder, SkipValidation = true };

    private static readonly ModelContext Reading = new(new JsonSerializerOptions(ModelContext.Default.Options)
    {
        Converters = { new CellReader(), new RowReader(), new AmountReader(), new CheckReader(), new OperandReader() },
    });

    /// <summary>Writes a document over many lines, with a line feed at its end.</summary>
    public static void Write(Document document, Stream stream) => Write(document, stream, Indented);

    /// <summary>Writes a document on one line, with a line feed at its end.</summary>
    public static void WriteLine(Document document, Stream stream) => Write(document, stream, OnOneLine);

    /// <summary>Reads a document back.</summary>
    /// <exception cref="JsonException">The JSON is not a canonical document.</exception>
    public static Document Read(Stream stream) =>
        JsonSerializer.Deserialize(stream, Reading.Document) ?? throw new JsonException("The JSON is null, not a document.");

    /// <summary>Reads a document back from memory.</summary>
    /// <exception cref="JsonException">The JSON is not a canonical document.</exception>
    public static Document Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Reading.Document) ?? throw new JsonException("The JSON is null, not a document.");

    /// <summary>Reads only what the document was made from: it stands near the beginning.</summary>
    /// <exception cref="JsonException">The JSON is not a canonical document.</exception>
    public static Source ReadSource(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                continue;
            bool isSource = reader.ValueTextEquals("source"u8);
            reader.Read();
            if (isSource)
                return JsonSerializer.Deserialize(ref reader, Reading.Source) ?? throw new JsonException("The document's source is null.");
            reader.Skip();
        }
        throw new JsonException("The document has no source.");
    }

    /// <summary>Spreads a document's JSON over many lines, without making a document of it: the bytes are those that <see cref="Write(Document, Stream)"/> writes.</summary>
    /// <param name="json">What <see cref="WriteLine"/> wrote.</param>
    /// <param name="stream">Where to.</param>
    public static void Indent(ReadOnlySpan<byte> json, Stream stream)
    {
        using var pieces = new StreamPieces(stream);
        JsonIndenter.Write(json, pieces);
    }

    private static void Write(Document document, Stream stream, JsonWriterOptions options)
    {
        // Encoder and indentation are given to the writer and not to the serializer: so the generated writing code is used, which
        // takes half the time, and a long document goes to the stream piece by piece.
        using var pieces = new StreamPieces(stream);
        using (var writer = new Utf8JsonWriter(pieces, options))
            JsonSerializer.Serialize(writer, document, WritingContext.Default.Document);
        pieces.GetSpan(1)[0] = (byte)'\n';
        pieces.Advance(1);
    }
}

/// <summary>Source-generated code of the model: no reflection at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(Source))]
internal sealed partial class ModelContext : JsonSerializerContext;

/// <summary>The same for writing alone: it describes no property to the serializer, which saves a first document a sixth of a second.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Document))]
internal sealed partial class WritingContext : JsonSerializerContext;
