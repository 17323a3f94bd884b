namespace Ingest.Deliver;

/// <summary>A clock whose time of day goes on as time passes, whatever the system's is set to: Polly's breaker ends its breaks by the time of day.</summary>
/// <param name="inner">Measures.</param>
internal sealed class SteadyClock(TimeProvider inner) : TimeProvider
{
    private readonly DateTimeOffset _start = inner.GetUtcNow();

    private readonly long _since = inner.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => inner.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + inner.GetElapsedTime(_since);

    /// <inheritdoc/>
    public override long GetTimestamp() => inner.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);
}
