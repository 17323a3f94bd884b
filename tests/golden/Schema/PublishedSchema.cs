using System.Text;
using System.Text.Json.Nodes;
using Ingest.Model;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Ingest.GoldenTests.Schema;

/// <summary>The JSON Schema that is published with the model, as the assembly carries it.</summary>
internal static class PublishedSchema
{
    /// <summary>The schema's own text.</summary>
    public static string Text { get; } = Load();

    private static readonly Lazy<JsonSchema> Parsed = new(() => JsonSchema.FromJsonAsync(Load()).GetAwaiter().GetResult());

    /// <summary>The schema's own tree.</summary>
    public static JsonNode Tree => JsonNode.Parse(Text)!;

    /// <summary>What is wrong with a document's JSON, one line for each error.</summary>
    public static IReadOnlyList<string> Errors(string json) => [.. Parsed.Value.Validate(json).SelectMany(Lines)];

    /// <summary>The canonical JSON of a document.</summary>
    public static string Json(Document document)
    {
        var stream = new MemoryStream();
        CanonicalJson.Write(document, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Lines(ValidationError error) => error is ChildSchemaValidationError child
        ? child.Errors.Values.SelectMany(errors => errors).SelectMany(Lines)
        : [$"{error.Path}, line {error.LineNumber}: {error.Kind}"];

    private static string Load()
    {
        using Stream stream = typeof(Document).Assembly.GetManifestResourceStream("disclosure-1.0.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
