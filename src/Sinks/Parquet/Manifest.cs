using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingest.Sinks.Parquet;

/// <summary><c>_manifest.json</c>: which files belong together, and whether they are being changed now.</summary>
/// <remarks>
/// The generation is odd while files change. Who must see all tables at one moment reads it before and after: where both are the same even number, all was of one moment.
/// </remarks>
internal static class Manifest
{
    private const string FileName = "_manifest.json";

    /// <summary>The generation that is there; 0 where there is none.</summary>
    internal static long Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return 0;
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.GetProperty("generation").GetInt64();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SinkException(SinkFault.NotOurs, $"{path} is no manifest of this program: {e.Message} Delete it, and it is written anew; or choose another output folder.", retry: false, e);
        }
    }

    internal static void Write(string folder, long generation, PartIndex index, CancellationToken cancellation) => DurableFile.Replace(Path.Combine(folder, FileName), stream =>
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("generation", generation);
        json.WriteNumber("documents", index.Parts.Sum(part => part.Documents.Count));
        json.WriteStartArray("parts");
        foreach (Part part in index.Parts.OrderBy(part => part.Folder, StringComparer.Ordinal).ThenBy(part => part.Number))
        {
            json.WriteStartObject();
            json.WriteString("path", $"*/{part.Folder}/{part.FileName}");
            json.WriteNumber("documents", part.Documents.Count);
            json.WriteNumber("facts", part.Facts);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }, cancellation);
}
