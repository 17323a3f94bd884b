using System.Collections.Concurrent;

namespace Ingest.Isolate;

/// <summary>A thread that has given up its rights (<see cref="Confinement"/>) and does one piece of work after the other.</summary>
internal sealed class ConfinedThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    public ConfinedThread() => new Thread(Run) { IsBackground = true, Name = "confined" }.Start();

    /// <summary>Does the work there; what it throws comes out here.</summary>
    public Task<T> DoAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    /// <summary>Takes no more work.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Run()
    {
        Confinement.Enter();
        foreach (Action work in _work.GetConsumingEnumerable())
            work();
    }
}
