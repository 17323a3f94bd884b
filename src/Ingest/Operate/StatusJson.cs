using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Operate;

/// <summary>The service's state for machines: what <c>/status.json</c> and <c>ingest status --json</c> give.</summary>
internal static class StatusJson
{
    private static readonly StatusContext Context = new(new JsonSerializerOptions(StatusContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>UTF-8, indented.</summary>
    public static byte[] Of(ServiceState state, Health health) => JsonSerializer.SerializeToUtf8Bytes(new StatusDocument(health, state), Context.StatusDocument);
}

/// <summary>State and what it means.</summary>
internal sealed record StatusDocument(Health Health, ServiceState State);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusDocument))]
internal sealed partial class StatusContext : JsonSerializerContext;
