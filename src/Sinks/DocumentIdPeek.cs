using System.Text.Json;

namespace Ingest.Sinks;

/// <summary>Finds the document's id in the first bytes of canonical JSON, without reading the rest.</summary>
internal static class DocumentIdPeek
{
    /// <summary>So many first bytes hold the id: only <c>schemaVersion</c> stands before it.</summary>
    internal const int Bytes = 512;

    /// <summary>The id; null where the bytes are not the beginning of a canonical document.</summary>
    internal static string? In(ReadOnlySpan<byte> head)
    {
        var json = new Utf8JsonReader(head, isFinalBlock: false, default);
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals("documentId"u8))
                    return json.Read() && json.TokenType == JsonTokenType.String ? json.GetString() : null;
            }
        }
        catch (JsonException)
        {
        }
        return null;
    }
}
