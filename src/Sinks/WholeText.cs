using System.Text;

namespace Ingest.Sinks;

/// <summary>Text for homes that hold Unicode and nothing else.</summary>
internal static class WholeText
{
    /// <summary>The text, half a surrogate pair become U+FFFD as in the canonical JSON.</summary>
    internal static string Of(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    /// <summary>A text with U+0000, where the home would refuse it or cut it off there. It is refused, and not left out: nothing printed is changed on the way.</summary>
    internal static SinkException HasNull(string home, string table, string column) => new(SinkFault.BadDocument,
        $"The document has the character U+0000 in {table}.{column}, which {home} cannot hold. Nothing of the document was written; the sinks json, jsonl, csv and sqlite take it as it is.", retry: false);
}
