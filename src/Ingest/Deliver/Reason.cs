using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Deliver;

/// <summary>Why a document is in quarantine: the content of its <c>.reason.json</c>.</summary>
/// <param name="Code">Stable code; see docs/problems.md.</param>
/// <param name="Message">What was found, where, and what to do.</param>
/// <param name="FileName">Name without any folder.</param>
/// <param name="DocumentId">Identity of the content; left out where the file was too large to be read.</param>
internal sealed record Reason(string Code, string Message, string FileName, string? DocumentId)
{
    /// <summary>What a reason's file name ends with.</summary>
    public const string Ending = ".reason.json";

    /// <summary>What it ends with, besides, while it is written.</summary>
    public const string BesideEnding = ".part";

    // Chinese and quotes stay legible: people read this, no browser does.
    private static readonly ReasonContext Context =
        new(new JsonSerializerOptions(ReasonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes the reason beside, flushes and renames: a reason is there whole or not at all.</summary>
    public void Write(string path)
    {
        string beside = path + BesideEnding;
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, this, Context.Reason);
            stream.WriteByte((byte)'\n');
            stream.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The reason in a file; null where there is none that can be read.</summary>
    public static Reason? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), Context.Reason) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>True where the other reason is about the same document.</summary>
    public bool IsAbout(Reason? other) => other is not null && FileName == other.FileName && DocumentId == other.DocumentId;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Reason))]
internal sealed partial class ReasonContext : JsonSerializerContext;
