using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.UnitTests.Commands;

/// <summary>Keeps what it is given, and fails when told to.</summary>
internal sealed class MemorySink : ISink
{
    private int _inUse;

    public List<string> Written { get; } = [];

    public int Flushed { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Told the number of the attempt, from 1; what it gives is thrown.</summary>
    public Func<int, Exception?> Failing { get; set; } = _ => null;

    /// <summary>Told the name of the document's file; what it gives is thrown.</summary>
    public Func<string, Exception?> FailingOn { get; set; } = _ => null;

    /// <summary>What every write waits for; null for nothing.</summary>
    public TaskCompletionSource? Answer { get; set; }

    public Exception? FailsToOpen { get; set; }

    public Task OpenAsync(CancellationToken cancellation) => FailsToOpen is { } e ? throw e : Task.CompletedTask;

    public async Task WriteAsync(CanonicalDocument document, CancellationToken cancellation)
    {
        Assert.Equal(1, Interlocked.Increment(ref _inUse));
        await Task.Yield();
        Interlocked.Decrement(ref _inUse);
        if (Failing(++Attempts) is { } e)
            throw e;
        // Not cancelled: a sink that does not listen.
        if (Answer is { } answer)
            await answer.Task;
        if (FailingOn(document.Source.FileName) is { } of)
            throw of;
        // As every sink: delivering twice changes nothing.
        if (!Written.Contains(document.Source.FileName))
            Written.Add(document.Source.FileName);
    }

    /// <summary>Told the number of the flush, from 1; what it gives is thrown.</summary>
    public Func<int, Exception?> FailingToFlush { get; set; } = _ => null;

    public Task FlushAsync(CancellationToken cancellation)
    {
        if (FailingToFlush(++Flushed) is { } e)
            throw e;
        return Task.CompletedTask;
    }

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) => [new("memory", 1, "document")];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
