using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Ledger;

/// <summary>A document's line in the audit. Times are UTC.</summary>
internal sealed record AuditedDocument(
    string DocumentId, string FileName, long Bytes, IReadOnlyList<AuditedSighting> CameFrom, string State, long Attempts, string? Code, string? Reason, string Program, string Reader, Holding Holds,
    IReadOnlyList<AuditedDelivery> WentTo, string? Supersedes, string FirstSeen, string Changed)
{
    /// <summary>On one line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, AuditJson.Legible.AuditedDocument);
}

/// <summary>A file that held the document.</summary>
/// <param name="Path">Relative to the drop folder, or a full path.</param>
/// <param name="Version">How many contents the path has had so far, this among them.</param>
/// <param name="FirstSeen">When it was met with this content.</param>
/// <param name="LastSeen">When it was last met so.</param>
/// <param name="PutTo">Where it was moved; null where it was not.</param>
internal sealed record AuditedSighting(string Path, long Version, string FirstSeen, string LastSeen, string? PutTo);

/// <summary>A sink that was to get the document.</summary>
internal sealed record AuditedDelivery(string Sink, string State, string At, long Attempts, string? Code, string? Message);

/// <summary>Something that happened.</summary>
internal sealed record AuditedEvent(string At, string? DocumentId, string? Path, string What, string? Detail, string Program)
{
    /// <summary>On one line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, AuditJson.Legible.AuditedEvent);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuditedDocument))]
[JsonSerializable(typeof(AuditedEvent))]
internal sealed partial class AuditContext : JsonSerializerContext;

/// <summary>How the audit is written.</summary>
internal static class AuditJson
{
    /// <summary>Chinese stays legible: people read this, no browser does.</summary>
    public static AuditContext Legible { get; } = new(new JsonSerializerOptions(AuditContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
