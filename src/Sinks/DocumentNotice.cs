using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Model;

namespace Ingest.Sinks;

/// <summary>What is told of a document without sending it (a claim check): who, when, how much, and how to know it again.</summary>
/// <param name="document">The document.</param>
/// <param name="fingerprint">SHA-256 of its canonical JSON: another one where a mended reader gave another content.</param>
internal sealed class DocumentNotice(Document document, string fingerprint)
{
    /// <summary>The document's id and its content's fingerprint: a consumer that has seen it has seen this content.</summary>
    internal string MessageId => $"{document.DocumentId}.{fingerprint[..16]}";

    internal static DocumentNotice Of(CanonicalDocument document) => new(document.Document, Convert.ToHexStringLower(SHA256.HashData(document.Json.Span)));

    internal byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json);
        return stream.ToArray();
    }

    private void Write(Utf8JsonWriter json)
    {
        Disclosure disclosure = document.Disclosure;
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("documentId", document.DocumentId);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("fileName", document.Source.FileName);
        json.WriteString("format", document.Source.Format);
        json.WriteString("phase", EnumWord<Phase>.Of(disclosure.Phase));
        json.WriteString("scope", EnumWord<Scope>.Of(disclosure.Scope));
        if (disclosure.FiscalYear is int year)
            json.WriteNumber("fiscalYear", year);
        Optional(json, "bodyCode", disclosure.Body?.Code);
        Optional(json, "bodyName", disclosure.Body?.Name);
        Optional(json, "regionCode", disclosure.Region?.Code);
        Optional(json, "title", disclosure.Title);
        json.WriteStartArray("kinds");
        foreach (string kind in document.Tables.Select(static table => table.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            json.WriteStringValue(kind);
        json.WriteEndArray();
        json.WriteNumber("tables", document.Tables.Count);
        json.WriteNumber("facts", document.Tables.Sum(static table => table.Rows.Sum(static row => row.Values.Count)));
        json.WriteNumber("targets", document.Performance.Sum(static one => one.Indicators.Count));
        json.WriteNumber("checks", document.Checks.Count);
        json.WriteNumber("brokenChecks", document.Checks.Count(static check => check.Verdict == Verdict.Broken));
        json.WriteNumber("problems", document.Problems.Count);
        json.WriteNumber("errors", document.Problems.Count(static problem => problem.Severity == Severity.Error));
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
