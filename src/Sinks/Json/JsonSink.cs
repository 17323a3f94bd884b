using Ingest.Model;

namespace Ingest.Sinks.Json;

/// <summary>One canonical JSON file for each document.</summary>
internal sealed class JsonSink(string folder, Action<string>? step = null) : FilePerDocumentSink(folder, ".json", step)
{
    protected override string? IdIn(string path)
    {
        byte[] head = new byte[DocumentIdPeek.Bytes];
        using FileStream stream = File.OpenRead(path);
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return DocumentIdPeek.In(head.AsSpan(0, length));
    }

    protected override void Write(CanonicalDocument document, Stream stream) => document.WriteIndented(stream);
}
