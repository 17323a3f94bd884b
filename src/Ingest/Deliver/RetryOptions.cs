using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Ingest.Deliver;

/// <summary>How often, and how fast, something that the environment spoiled is tried again. Section <c>Retry</c>.</summary>
internal sealed record RetryOptions
{
    /// <summary>Further attempts after the first. Default 4: with the delay's default, about eight seconds in all. Range 0 to 20.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>Delay before the second attempt, doubled for each further one, with jitter. Default 0.5 s. Range 1 ms to 60 s.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Documents in a row that a sink fails to take, all their attempts spent, before it is left alone for a while. Default 3: one may be unlucky, three are not. Range 2 to 100.</summary>
    public int BreakAfter { get; init; } = 3;

    /// <summary>How long a sink is left alone at first; then one document is tried, and if that fails too, twice as long. Default 15 s: a restarted database is back by then. Range 10 ms to 1 h.</summary>
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest that a sink is left alone. Default 5 min: what was mended in the night is noticed before anyone asks. Range 10 ms to 1 day, not below <see cref="BreakFor"/>.</summary>
    public TimeSpan LongestBreak { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What is out of range, one message for each.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (Attempts is < 0 or > 20)
            yield return $"Retry:Attempts is {Attempts}; it must be from 0 to 20.";
        if (Delay < TimeSpan.FromMilliseconds(1) || Delay > TimeSpan.FromSeconds(60))
            yield return $"Retry:Delay is {Delay}; it must be from 00:00:00.001 to 00:01:00.";
        if (BreakAfter is < 2 or > 100)
            yield return $"Retry:BreakAfter is {BreakAfter}; it must be from 2 to 100.";
        if (BreakFor < TimeSpan.FromMilliseconds(10) || BreakFor > TimeSpan.FromHours(1))
            yield return $"Retry:BreakFor is {BreakFor}; it must be from 00:00:00.010 to 01:00:00.";
        if (LongestBreak < BreakFor || LongestBreak > TimeSpan.FromDays(1))
            yield return $"Retry:LongestBreak is {LongestBreak}; it must be from Retry:BreakFor ({BreakFor}) to 1.00:00:00.";
    }

    /// <summary>Exponential back-off with jitter for failures that a second try within seconds may mend.</summary>
    /// <param name="clock">Measures the delays.</param>
    /// <param name="isWorthwhile">Which exceptions are tried again.</param>
    public ResiliencePipeline Pipeline(TimeProvider clock, Func<Exception, bool> isWorthwhile)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        AddRetry(builder, isWorthwhile, onRetry: null);
        return builder.Build();
    }

    /// <summary>The same for one sink, behind a circuit breaker of its own: it counts documents that failed for the environment's sake with all their attempts.</summary>
    /// <param name="clock">Measures delays and breaks.</param>
    /// <param name="breaker">Closes the breaker: after a document that was taken, so that only failures in a row count.</param>
    /// <param name="opened">Told for how long it is open.</param>
    /// <param name="onRetry">Told of each further attempt.</param>
    public ResiliencePipeline PipelineOfSink(TimeProvider clock, CircuitBreakerManualControl breaker, Action<TimeSpan> opened, Action onRetry)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = new SteadyClock(clock) };
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 1,
            MinimumThroughput = BreakAfter,
            // Every success empties the count: the window is as long as can be, and only failures are ever in it.
            SamplingDuration = TimeSpan.FromDays(1),
            BreakDurationGenerator = broken => ValueTask.FromResult(BreakAt(broken.HalfOpenAttempts)),
            ManualControl = breaker,
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && Failure.Of(Stage.Delivering, e, "").Disposition == Disposition.Retry),
            OnOpened = arguments =>
            {
                opened(arguments.BreakDuration);
                return default;
            },
        });
        AddRetry(builder, static e => Failure.Of(Stage.Delivering, e, "").AtOnce, onRetry);
        return builder.Build();
    }

    // Doubled each time: 15 s, 30 s, 1 min, …
    private TimeSpan BreakAt(int halfOpenAttempts)
    {
        const int MostDoublings = 30;
        return TimeSpan.FromTicks((long)Math.Min(BreakFor.Ticks * Math.Pow(2, Math.Min(halfOpenAttempts, MostDoublings)), LongestBreak.Ticks));
    }

    private void AddRetry(ResiliencePipelineBuilder builder, Func<Exception, bool> isWorthwhile, Action? onRetry)
    {
        // Polly refuses a strategy of no attempts.
        if (Attempts == 0)
            return;
        builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = Attempts,
            Delay = Delay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && isWorthwhile(e)),
            OnRetry = _ =>
            {
                onRetry?.Invoke();
                return default;
            },
        });
    }
}
