using System.Text.Json;

namespace Ingest.Model;

/// <summary>A document as it goes to the sinks: typed, and as its canonical JSON. Either is made from the other when it is first asked for. Safe to use from many threads.</summary>
/// <remarks>What only passes documents on never pays for parsing them, and what only needs rows never pays for writing them.</remarks>
public sealed class CanonicalDocument
{
    private readonly Lazy<Document> _document;

    private readonly Lazy<ReadOnlyMemory<byte>> _json;

    private readonly Lazy<long> _weight;

    private CanonicalDocument(string documentId, Lazy<Document> document, Lazy<ReadOnlyMemory<byte>> json) =>
        (DocumentId, _document, _json, _weight) = (documentId, document, json, new(() => json.IsValueCreated ? json.Value.Length : WeightOf(document.Value)));

    /// <summary>Identity of the source's bytes: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string DocumentId { get; }

    /// <summary>The typed document.</summary>
    /// <exception cref="JsonException">The JSON that it was made from is no canonical document.</exception>
    public Document Document => _document.Value;

    /// <summary>What it was read from.</summary>
    /// <exception cref="JsonException">The JSON that it was made from is no canonical document.</exception>
    public Source Source => _document.IsValueCreated ? Document.Source : CanonicalJson.ReadSource(Json.Span);

    /// <summary>Canonical JSON on one line, UTF-8, a line feed at its end: what <see cref="CanonicalJson.WriteLine"/> writes.</summary>
    public ReadOnlyMemory<byte> Json => _json.Value;

    /// <summary>About how many bytes it takes in memory, to count what waits: its JSON's length where it has JSON, reckoned from its parts where not. It stays what it was when it was first asked for.</summary>
    public long Weight => _weight.Value;

    /// <summary>A typed document.</summary>
    public static CanonicalDocument Of(Document document) => new(document.DocumentId, new(document), new(() => Written(document)));

    /// <summary>Canonical JSON, such as another process of this program sent or stored.</summary>
    /// <param name="documentId">What the JSON says in <c>documentId</c>.</param>
    /// <param name="json">One line with its line feed. Not copied: the caller leaves it as it is.</param>
    public static CanonicalDocument Of(string documentId, ReadOnlyMemory<byte> json) => new(documentId, new(() => CanonicalJson.Read(json.Span)), new(json));

    /// <summary>Writes the canonical JSON over many lines: what <see cref="CanonicalJson.Write(Document, Stream)"/> writes.</summary>
    public void WriteIndented(Stream stream)
    {
        if (_document.IsValueCreated)
            CanonicalJson.Write(Document, stream);
        else
            CanonicalJson.Indent(Json.Span, stream);
    }

    // What JSON has a part's names and places in, by measuring the corpus; its texts are added where they are long.
    private static long WeightOf(Document document) =>
        (120L * document.Tables.Sum(static table => table.Grid.Cells.Count + table.Rows.Count + (long)table.Rows.Sum(static row => row.Values.Count)))
        + (3L * document.Tables.Sum(static table => table.Grid.Cells.Sum(static cell => (long)cell.Text.Length)))
        + (300L * (document.Checks.Count + document.Statements.Count + document.Furniture.Count + document.Problems.Count))
        + (3L * document.Conservation.InNarrative);

    private static ReadOnlyMemory<byte> Written(Document document)
    {
        using var line = new MemoryStream();
        CanonicalJson.WriteLine(document, line);
        return line.GetBuffer().AsMemory(0, (int)line.Length);
    }
}
