namespace Ingest.Deliver;

/// <summary>Tries the program's own writing again while the environment keeps it from being done: a full disk must not end a service.</summary>
/// <param name="isEndless">True to go on until it is done; false to give up after the attempts of the settings.</param>
/// <param name="retry">The delays.</param>
/// <param name="clock">Measures them.</param>
/// <param name="observer">Told once where it is stuck and once when it is over.</param>
internal sealed class Patience(bool isEndless, RetryOptions retry, TimeProvider clock, DeliveryObserver observer)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    private int _stuck;

    /// <summary>True while something cannot be written.</summary>
    public bool IsStuck => Volatile.Read(ref _stuck) > 0;

    /// <summary>Does the work; what is not the environment's fault is thrown at once.</summary>
    public async Task<T> DoAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        bool isStuck = false;
        try
        {
            for (int attempt = 0; ; attempt++)
            {
                try
                {
                    return work();
                }
                catch (Exception e) when (Failure.Of(Stage.Delivering, e, "") is { Disposition: Disposition.Retry } failure && (isEndless || attempt < retry.Attempts))
                {
                    if (!isStuck && Interlocked.Increment(ref _stuck) == 1)
                        observer.Stuck(failure);
                    isStuck = true;
                    double doubled = retry.Delay.TotalSeconds * Math.Pow(2, Math.Min(attempt, 16));
                    await Task.Delay(TimeSpan.FromSeconds(Math.Min(doubled, LongestDelay.TotalSeconds)), clock, cancellation);
                }
            }
        }
        finally
        {
            if (isStuck && Interlocked.Decrement(ref _stuck) == 0)
                observer.Unstuck();
        }
    }
}
