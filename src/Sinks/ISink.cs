using Ingest.Model;

namespace Ingest.Sinks;

/// <summary>A home for canonical documents.</summary>
/// <remarks>
/// Delivering the same document twice changes nothing; delivering a document again after the reader was mended replaces all
/// that was written for it (same <see cref="Document.DocumentId"/>). A sink writes a document whole or not at all. Let
/// exceptions escape: Deliver decides. The pipeline calls one sink from one thread at a time, in the order of the documents.
/// </remarks>
public interface ISink : IAsyncDisposable
{
    /// <summary>Registered name, such as <c>sqlite</c>.</summary>
    string Name { get; }

    /// <summary>Proves at start that it can write where it should, before any document is read.</summary>
    /// <exception cref="SinkException">It cannot; the message says what was found and what to do.</exception>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>Writes one document.</summary>
    Task WriteAsync(Document document, CancellationToken cancellation);

    /// <summary>Makes everything written so far final (indexes, descriptors). Called once at the end of a batch, and when the worker is idle.</summary>
    Task FlushAsync(CancellationToken cancellation);
}

/// <summary>How a sink is described and made: the name it is chosen by, one line for people, and its factory.</summary>
/// <param name="Name">The name it is chosen by.</param>
/// <param name="Description">One line for people.</param>
/// <param name="Create">Makes one that writes below the given folder.</param>
public sealed record SinkRegistration(string Name, string Description, Func<string, ISink> Create);

/// <summary>A sink cannot write.</summary>
/// <param name="code">Stable code such as <c>SINK-002</c>.</param>
/// <param name="message">What was found, where, and what to do.</param>
/// <param name="retry">True where it may work later: a locked file, a full disk.</param>
/// <param name="cause">What was thrown below.</param>
public sealed class SinkException(string code, string message, bool retry, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>True where trying again later may help.</summary>
    public bool Retry { get; } = retry;

    /// <summary>True where this one document is at fault and the next can be written.</summary>
    public bool OfDocument => Code == SinkFault.BadDocument;
}
