using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Operate;

/// <summary>The service's state for machines: what <c>/status.json</c> and <c>ingest status --json</c> give.</summary>
internal static class StatusJson
{
    private static readonly StatusContext Context = new(new JsonSerializerOptions(StatusContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Indented. What it means is said only by the service's own process.</summary>
    public static string Of(StatusView view, Health? health = null) => JsonSerializer.Serialize(new StatusDocument(health, view), Context.StatusDocument);
}

/// <summary>State and what it means.</summary>
internal sealed record StatusDocument(Health? Health, StatusView State);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusDocument))]
internal sealed partial class StatusContext : JsonSerializerContext;
