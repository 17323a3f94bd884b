using System.Text.Json;
using Ingest.Deliver;
using Ingest.Telemetry;

namespace Ingest.Isolate;

/// <summary>What a reader says of a document before its JSON, so that the service need not look into that.</summary>
/// <param name="DocumentId">Identity of the bytes that were read.</param>
/// <param name="Holds">What the document holds.</param>
/// <param name="Format">What the document is.</param>
/// <param name="Times">What reading it took.</param>
internal sealed record ReadHead(string DocumentId, Tally Holds, string Format, RoomTimes Times)
{
    /// <summary>On one line, with its line feed.</summary>
    public void Write(Stream stream)
    {
        JsonSerializer.Serialize(stream, this, ReportContext.Default.ReadHead);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Takes the head off a message.</summary>
    /// <returns>The head, and the canonical JSON behind it.</returns>
    /// <exception cref="JsonException">The reader sent something else.</exception>
    public static (ReadHead Head, ReadOnlyMemory<byte> Json) Split(ReadOnlyMemory<byte> payload)
    {
        int end = payload.Span.IndexOf((byte)'\n');
        if (end < 0)
            throw new JsonException("It has no head.");
        ReadHead head = JsonSerializer.Deserialize(payload.Span[..end], ReportContext.Default.ReadHead) ?? throw new JsonException("Its head is empty.");
        ReadOnlyMemory<byte> json = payload[(end + 1)..];
        // The checksum of the message says that it came whole; this, that the reader ended what it began.
        if (json.Length < 2 || json.Span[0] != (byte)'{' || !json.Span[^2..].SequenceEqual("}\n"u8))
            throw new JsonException("It is no object on one line.");
        return (head, json);
    }
}
