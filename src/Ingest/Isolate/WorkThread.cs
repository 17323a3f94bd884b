using System.Runtime.ExceptionServices;

namespace Ingest.Isolate;

/// <summary>A thread of its own that does one piece of work after the other; one may have given up its rights (<see cref="Confinement"/>).</summary>
/// <remarks>
/// Rights are inherited by the threads that a thread starts, and the runtime starts pool threads on whatever thread asks for work. So a thread
/// of the pool may come out confined, and what needs rights must not run there either.
/// </remarks>
internal sealed class WorkThread : IDisposable
{
    // A plain monitor: what waits by spinning gives up its processor a hundred times for each document, while readers that work need all there are.
    private readonly Queue<Action> _work = [];
    private readonly bool _isConfined;
    private bool _isClosed;

    private WorkThread(string name, bool isConfined)
    {
        _isConfined = isConfined;
        new Thread(Run) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>One that can write no file and open none but the program's own.</summary>
    public static WorkThread Confined() => new("confined", isConfined: true);

    /// <summary>One that keeps the rights of the thread that makes it.</summary>
    /// <param name="name">What the system calls it.</param>
    public static WorkThread Free(string name) => new(name, isConfined: false);

    /// <summary>Does the work there; what it throws comes out here.</summary>
    public Task<T> DoAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Add(() =>
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
        using var done = new ManualResetEventSlim(initialState: false, spinCount: 0);
        T? result = default;
        ExceptionDispatchInfo? thrown = null;
        Add(() =>
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
    public void Dispose()
    {
        lock (_work)
        {
            _isClosed = true;
            Monitor.Pulse(_work);
        }
    }

    private void Add(Action work)
    {
        lock (_work)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _work.Enqueue(work);
            Monitor.Pulse(_work);
        }
    }

    private void Run()
    {
        if (_isConfined)
            Confinement.Enter();
        while (Next() is { } work)
            work();
    }

    // Null when there will be none any more.
    private Action? Next()
    {
        lock (_work)
        {
            while (_work.Count == 0 && !_isClosed)
                Monitor.Wait(_work);
            return _work.TryDequeue(out Action? work) ? work : null;
        }
    }
}
