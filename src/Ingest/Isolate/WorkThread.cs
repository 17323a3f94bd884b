using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Ingest.Isolate;

/// <summary>A thread of its own that does one piece of work after the other; one may have given up its rights (<see cref="Confinement"/>).</summary>
/// <remarks>
/// Rights are inherited by the threads that a thread starts, and the runtime starts pool threads on whatever thread asks for work. So a thread
/// of the pool may come out confined, and what needs rights must not run there either.
/// </remarks>
internal sealed class WorkThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly bool _isConfined;

    private WorkThread(bool isConfined)
    {
        _isConfined = isConfined;
        new Thread(Run) { IsBackground = true, Name = isConfined ? "confined" : "opener" }.Start();
    }

    /// <summary>One that can write no file and open none but the program's own.</summary>
    public static WorkThread Confined() => new(isConfined: true);

    /// <summary>One that keeps the rights of the thread that makes it.</summary>
    public static WorkThread Free() => new(isConfined: false);

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

    /// <summary>The same, waited for: nothing of it runs on a thread of the pool, nor is one started for it.</summary>
    public T Do<T>(Func<T> work)
    {
        using var done = new ManualResetEventSlim();
        T? result = default;
        ExceptionDispatchInfo? thrown = null;
        _work.Add(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
            finally
            {
                done.Set();
            }
        });
        done.Wait();
        thrown?.Throw();
        return result!;
    }

    /// <summary>Takes no more work.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Run()
    {
        if (_isConfined)
            Confinement.Enter();
        foreach (Action work in _work.GetConsumingEnumerable())
            work();
    }
}
