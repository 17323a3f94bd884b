using System.Text;
using Ingest.Read.Zip;

namespace Ingest.Read.Word;

/// <summary>Documents inside the document (altChunk, ISO/IEC 29500-1 §17.17.2): Word shows them as part of the text.</summary>
internal sealed class EmbeddedDocuments(
    WordPackage package,
    WordContext context,
    IReadOnlyDictionary<string, Relationship> relationships,
    IDocumentReader? html)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private int _count;

    /// <summary>Reads the document behind a relationship; null where it cannot be read, which becomes a problem.</summary>
    public Block? Read(string id)
    {
        string at = $"embedded document {++_count}";
        if (!relationships.TryGetValue(id, out Relationship? relationship))
            return Report(at, id, 0, "no relationship has its id");
        if (relationship.IsExternal)
            return Report(at, relationship.Target, 0, "it lies outside the package, and nothing is fetched");
        if (package.ReadAll(relationship.Target) is not byte[] bytes)
            return Report(at, relationship.Target, 0, "the archive has no such member");
        string name = relationship.Target[(relationship.Target.LastIndexOf('/') + 1)..];
        if (FileSignature.IsZip(bytes))
            return ReadWord(at, name, bytes);
        string extension = Path.GetExtension(name).ToLowerInvariant();
        if (extension is ".htm" or ".html" or ".xhtml" or ".mht" or ".mhtml")
            return ReadHtml(at, name, bytes);
        return extension == ".txt" ? ReadText(at, name, bytes) : Report(at, name, bytes.Length, "its format is not read inside a Word document");
    }

    private EmbeddedDraft? ReadHtml(string at, string name, byte[] bytes)
    {
        if (html is null)
            return Report(at, name, bytes.Length, "no reader for HTML is at hand");
        try
        {
            return Embed(at, html.Read(new SourceFile(name, bytes), context.Limits, context.Cancellation));
        }
        catch (UnreadableException bad)
        {
            // The page is lost and said to be; the document around it is not.
            return Report(at, name, bytes.Length, $"{bad.Code} {bad.Message}");
        }
    }

    private EmbeddedDraft? ReadWord(string at, string name, byte[] bytes)
    {
        // One level: an archive in an archive in an archive is an attack, not a document.
        if (package.IsEmbedded)
            return Report(at, name, bytes.Length, "it is embedded in a document that is embedded itself");
        using ZipMembers members = ZipMembers.Open(bytes, context.Limits);
        return Embed(at, new WordDocument(package.Inner(members), context.Limits, context.Cancellation, html).Read());
    }

    private EmbeddedDraft? ReadText(string at, string name, byte[] bytes)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Report(at, name, bytes.Length, "it is plain text in an encoding other than UTF-8");
        }
        var blocks = new List<Block>();
        int line = 0;
        foreach (ReadOnlySpan<char> content in text.AsSpan().EnumerateLines())
        {
            line++;
            string folded = VisibleText.Fold(content);
            if (folded.Length > 0)
                blocks.Add(new TextBlock(folded, $"line {line}"));
        }
        context.Characters += VisibleText.Count(text);
        return new EmbeddedDraft(blocks, at);
    }

    private EmbeddedDraft Embed(string at, RawDocument document)
    {
        context.Characters += document.Characters;
        context.Hidden += document.Hidden;
        context.Problems.AddRange(document.Problems);
        AddPositions(document.Blocks);
        return new EmbeddedDraft(document.Blocks, at);
    }

    // Many small archives in one document must not get round the limit on cells.
    private void AddPositions(IReadOnlyList<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            if (block is TableBlock table)
                context.AddPositions(context.Tables, (long)table.Grid.Rows * table.Grid.Columns);
        }
    }

    private EmbeddedDraft? Report(string at, string part, long bytes, string why)
    {
        context.Problems.Add(WordProblem.EmbeddedNotRead(at, part, bytes, why));
        return null;
    }
}
