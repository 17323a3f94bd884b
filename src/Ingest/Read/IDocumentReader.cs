namespace Ingest.Read;

/// <summary>Reads one format: bytes in, blocks in reading order out. Stateless and safe to use from many threads.</summary>
public interface IDocumentReader
{
    /// <summary>Short name of the format, such as <c>docx</c>.</summary>
    string Format { get; }

    /// <summary>One line for people: what it reads.</summary>
    string Description { get; }

    /// <summary>File name endings with the dot, in lower case.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>How sure the reader is that the file is its own; the most certain claim wins.</summary>
    Certainty Claim(SourceFile file);

    /// <summary>Reads the file.</summary>
    /// <exception cref="UnreadableException">The document is damaged, encrypted, hostile or over a limit; it goes to quarantine.</exception>
    RawDocument Read(SourceFile file, ReadLimits limits, CancellationToken cancellation);
}

/// <summary>How sure a reader is that a file is of its format.</summary>
public enum Certainty
{
    /// <summary>It is not.</summary>
    None,
    /// <summary>Only the name says so.</summary>
    Extension,
    /// <summary>The content looks like it.</summary>
    Content,
    /// <summary>The signature proves it.</summary>
    Signature,
}

/// <summary>A file in memory.</summary>
/// <param name="FileName">Name without any folder.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record SourceFile(string FileName, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The name's ending with the dot, in lower case.</summary>
    public string Extension => Path.GetExtension(FileName).ToLowerInvariant();
}

/// <summary>The document cannot be read, and it is the document's fault: quarantine, never retry.</summary>
/// <param name="code">Stable code such as <c>ZIP-003</c>; explained in docs/problems.md.</param>
/// <param name="message">What was found, what was expected, where, and what to do.</param>
/// <param name="cause">What was thrown below.</param>
public sealed class UnreadableException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;
}
