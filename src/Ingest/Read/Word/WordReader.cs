using Ingest.Read.Xml;
using Ingest.Read.Zip;

namespace Ingest.Read.Word;

/// <summary>Reads Word documents (Office Open XML, transitional and strict): .docx, .docm and .dotx.</summary>
/// <param name="html">Reads an embedded HTML document (altChunk). Without it such a document is reported as not read.</param>
/// <remarks>
/// Output follows what Word prints with all changes accepted: automatic numbers are in the text; deleted and hidden text is left out
/// and counted in <see cref="RawDocument.Hidden"/>; a field gives its stored result; each header and footer part comes once, at the end.
/// The parts are opened with ZipArchive and walked event by event (<see cref="XmlEvents"/>) rather than by the Open XML SDK: see docs/decisions/0001.
/// </remarks>
public sealed class WordReader(IDocumentReader? html = null) : IDocumentReader
{
    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public string Description => "Word documents (Office Open XML): .docx, .docm, .dotx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx"];

    /// <inheritdoc/>
    public Certainty Claim(SourceFile file)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        Certainty byName = Extensions.Contains(file.Extension) ? Certainty.Extension : Certainty.None;
        if (FileSignature.IsZip(bytes))
            return WordDocument.IsIn(file.Bytes) ? Certainty.Signature : byName;
        // No reader can open these, and this one can say why.
        bool isWordInDisguise = byName != Certainty.None ? FileSignature.IsCompound(bytes) : FileSignature.IsLegacyWord(bytes);
        return isWordInDisguise ? Certainty.Content : byName;
    }

    /// <inheritdoc/>
    public RawDocument Read(SourceFile file, ReadLimits limits, CancellationToken cancellation)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (FileSignature.IsEncryptedOffice(bytes))
            throw ZipFault.Encrypted("The document");
        if (FileSignature.IsLegacyWord(bytes))
            throw WordFault.LegacyWord();
        if (!FileSignature.IsZip(bytes))
            throw ZipFault.NotAnArchive(FileSignature.Describe(bytes), "a Word document");
        using ZipMembers members = ZipMembers.Open(file.Bytes, limits);
        return XmlEvents.Walk(open => new WordDocument(new WordPackage(members, open, limits, cancellation), limits, cancellation, html).Read());
    }
}
