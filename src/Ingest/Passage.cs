using Ingest.Deliver;

namespace Ingest;

/// <summary>A document's way to its end, shared by all files that hold it.</summary>
/// <param name="id">Document; null where the file could not be opened.</param>
internal sealed class Passage(string? id)
{
    private readonly TaskCompletionSource<Failure?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _deferred = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Handed? _handed;

    /// <summary>Document.</summary>
    public string? Id { get; } = id;

    /// <summary>What it holds, once it was read.</summary>
    public Tally Holds { get; set; } = Tally.None;

    /// <summary>Null when every sink has it; a failure where it has another end.</summary>
    public Task<Failure?> Done => _done.Task;

    /// <summary>Done when a sink does not take it for now.</summary>
    public Task Deferred => _deferred.Task;

    /// <summary>What keeps it from its end; null where nothing is known to.</summary>
    public Failure? Obstacle => _handed?.Obstacle;

    /// <summary>One that is at its end.</summary>
    public static Passage Ended(string? id, Tally holds, Failure? failure)
    {
        var passage = new Passage(id) { Holds = holds };
        passage.End(failure);
        return passage;
    }

    /// <summary>One that was handed over before.</summary>
    public static Passage Following(Handed handed, Tally holds)
    {
        var passage = new Passage(handed.Id) { Holds = holds };
        passage.Follow(handed);
        return passage;
    }

    /// <summary>Its end is that of what was handed to the sinks.</summary>
    public void Follow(Handed handed)
    {
        _handed = handed;
        _ = handed.Deferred.ContinueWith(_ => _deferred.TrySetResult(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        _ = handed.Done.ContinueWith(done => End(done.Result), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>It has an end.</summary>
    public void End(Failure? failure) => _done.TrySetResult(failure);
}

/// <summary>One file's part in a passage.</summary>
/// <param name="Path">The file.</param>
/// <param name="Passage">Its document's way.</param>
internal sealed record Leg(string Path, Passage Passage)
{
    /// <summary>What was read and is to be handed over; null where there is nothing to hand over.</summary>
    public Attempt? Read { get; init; }

    /// <summary>True where the document has its end from before.</summary>
    public bool IsKnown { get; init; }

    /// <summary>What became of the file, or what keeps it.</summary>
    public Outcome Outcome()
    {
        Failure? failure = Passage.Done.IsCompletedSuccessfully ? Passage.Done.Result
            : Passage.Obstacle ?? new Failure(Disposition.Retry, "INGEST-003", $"'{System.IO.Path.GetFileName(Path)}' was read, and waits for a sink that is left alone for now. The next run goes on with it.");
        return new Outcome(Path, Passage.Id, failure is null ? Passage.Holds : Tally.None, failure, IsKnown);
    }
}
