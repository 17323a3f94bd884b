using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Certify;

/// <summary>Writes certificates as JSON: UTF-8, <c>\n</c> line ends, absent properties left out. The form is certificate-1.0.schema.json.</summary>
internal static class CertificateJson
{
    /// <summary>Name of the JSON Schema among the assembly's resources.</summary>
    public const string SchemaName = "certificate-1.0.schema.json";

    // Chinese and signs stay legible, as in the canonical JSON.
    private static readonly CertificateContext Indented = new(new JsonSerializerOptions(CertificateContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    });

    private static readonly CertificateContext OnOneLine = new(new JsonSerializerOptions(CertificateContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>One certificate over many lines.</summary>
    public static string Write(Certificate certificate) => JsonSerializer.Serialize(certificate, Indented.Certificate);

    /// <summary>One certificate on one line.</summary>
    public static string WriteLine(Certificate certificate) => JsonSerializer.Serialize(certificate, OnOneLine.Certificate);

    /// <summary>A file that could not be read, on one line.</summary>
    public static string WriteLine(UnreadFile file) => JsonSerializer.Serialize(file, OnOneLine.UnreadFile);
}

/// <summary>Stands in the place of a certificate where a file could not be read.</summary>
/// <param name="FileName">Name without any folder.</param>
/// <param name="Code">Stable code; see docs/problems.md.</param>
/// <param name="Message">Why.</param>
internal sealed record UnreadFile(string FileName, string Code, string Message);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Certificate))]
[JsonSerializable(typeof(UnreadFile))]
internal sealed partial class CertificateContext : JsonSerializerContext;
