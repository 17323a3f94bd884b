using System.Diagnostics;
using Ingest.Ledger;

namespace Ingest.Deliver;

/// <summary>A document on its way to the sinks.</summary>
/// <param name="id">Document.</param>
/// <param name="reader">Fingerprint of the reader that read it.</param>
internal sealed class Handed(string id, string reader)
{
    private readonly TaskCompletionSource<Failure?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _deferred = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Document.</summary>
    public string Id { get; } = id;

    /// <summary>Fingerprint of its reader.</summary>
    public string Reader { get; } = reader;

    /// <summary>The trace that it was handed over in; default where there is none.</summary>
    public ActivityContext Trace { get; } = Activity.Current?.Context ?? default;

    /// <summary>Null when every sink has it; a failure where it is set aside, or nothing more is delivered. Pending as long as it waits for a sink.</summary>
    public Task<Failure?> Done => _done.Task;

    /// <summary>Done when a sink does not take it for now: it may take long, and who waits had better not.</summary>
    public Task Deferred => _deferred.Task;

    /// <summary>The last that kept a sink from taking it; null where none was tried.</summary>
    public Failure? Obstacle { get; private set; }

    /// <summary>For the ledger.</summary>
    public Pending Pending => new(Id, Reader);

    /// <summary>It waits for a sink.</summary>
    public void Defer(Failure? obstacle)
    {
        Obstacle = obstacle ?? Obstacle;
        _deferred.TrySetResult();
    }

    /// <summary>It has an end.</summary>
    public void End(Failure? failure) => _done.TrySetResult(failure);
}

/// <summary>A document in the queue of one sink.</summary>
/// <param name="Handed">Which.</param>
/// <param name="Document">Its content; null where that waits on disk.</param>
/// <param name="OnDisk">Bytes that wait on disk.</param>
internal sealed record Waiting(Handed Handed, Model.CanonicalDocument? Document, long OnDisk = 0)
{
    /// <summary>Bytes that it takes in memory, about, or on disk.</summary>
    public long Length => Document?.Weight ?? OnDisk;
}
