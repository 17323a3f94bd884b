using Ingest.Model;

namespace Ingest.Sinks;

/// <summary>A home for canonical documents. Version 1 of the contract (<see cref="SinkContract.Version"/>).</summary>
/// <remarks>
/// <para>Delivering the same document twice changes nothing; delivering a document again after the reader was mended replaces all that was written
/// for it (same <see cref="Document.DocumentId"/>). A sink writes a document whole or not at all, and when <see cref="WriteAsync"/> returns it outlives the
/// process, killed at whatever instant. Let exceptions escape, as <see cref="SinkException"/> where you know what they mean: Deliver decides.</para>
/// <para>Called from one thread at a time. Sinks run side by side: none waits for another.</para>
/// </remarks>
public interface ISink : IAsyncDisposable
{
    /// <summary>Proves that it can write where it should, before any document is given to it, and mends what a killed process left.</summary>
    /// <remarks>A service whose sink is down at the start disposes of this one, half open as it is, and makes and opens another later.</remarks>
    /// <exception cref="SinkException">It cannot; the message says what was found and what to do.</exception>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>Writes one document.</summary>
    Task WriteAsync(CanonicalDocument document, CancellationToken cancellation);

    /// <summary>Writes several documents, in order, each whole or not at all. A sink that is faster with many at once does better than one by one.</summary>
    /// <remarks>Where it throws, any of them may have been written; they are then given one by one.</remarks>
    async Task WriteManyAsync(IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation)
    {
        foreach (CanonicalDocument document in documents)
            await WriteAsync(document, cancellation);
    }

    /// <summary>Makes everything written so far final and visible (indexes, descriptors, whole files). Called at the end of a batch, and when the worker is idle.</summary>
    Task FlushAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Whether it could write now, and what is written but not yet visible to those who read it. Cheap: asked twice a minute.</summary>
    Task<SinkHealth> CheckAsync(CancellationToken cancellation) => Task.FromResult(SinkHealth.Good);

    /// <summary>What writing the document would do, for a dry run. Nothing is opened or written.</summary>
    IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document);
}
