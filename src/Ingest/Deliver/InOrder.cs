using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Ingest.Deliver;

/// <summary>Work done side by side whose results come one after the other, in the order of the items.</summary>
internal static class InOrder
{
    /// <summary>Does the work on up to <paramref name="parallel"/> items at once.</summary>
    /// <param name="items">In the order the results are wanted in.</param>
    /// <param name="parallel">How many at once, from 1; up to as many results again wait for a slow one before them, so memory stays flat.</param>
    /// <param name="work">Run on the thread pool; what it throws comes out in its place.</param>
    /// <param name="stopTaking">Ends the taking of new items; those in work are finished and come out.</param>
    public static async IAsyncEnumerable<TResult> Of<T, TResult>(
        IEnumerable<T> items, int parallel, Func<T, TResult> work, [EnumeratorCancellation] CancellationToken stopTaking = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        using var free = new SemaphoreSlim(parallel);
        var waiting = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(parallel) { SingleReader = true, SingleWriter = true });
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(stopTaking);
        Task taking = TakeAsync(items, work, free, waiting.Writer, abandoned.Token);
        try
        {
            await foreach (Task<TResult> next in waiting.Reader.ReadAllAsync(CancellationToken.None))
                yield return await next;
        }
        finally
        {
            // Reached early where the caller stops listening: nothing new is begun, and what runs is waited for.
            await abandoned.CancelAsync();
            await foreach (Task<TResult> next in waiting.Reader.ReadAllAsync(CancellationToken.None))
                await next.ContinueWith(static _ => { }, TaskScheduler.Default);
            await taking;
        }
    }

    private static async Task TakeAsync<T, TResult>(
        IEnumerable<T> items, Func<T, TResult> work, SemaphoreSlim free, ChannelWriter<Task<TResult>> waiting, CancellationToken stop)
    {
        try
        {
            foreach (T item in items)
            {
                await free.WaitAsync(stop);
                Task<TResult> task = Task.Run(() =>
                {
                    try
                    {
                        return work(item);
                    }
                    finally
                    {
                        free.Release();
                    }
                }, CancellationToken.None);
                // Not cancellable: what was begun must come out.
                await waiting.WriteAsync(task, CancellationToken.None);
            }
            waiting.Complete();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            waiting.Complete();
        }
        catch (Exception e)
        {
            waiting.Complete(e);
        }
    }
}
