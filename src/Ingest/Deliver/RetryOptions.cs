using Polly;
using Polly.Retry;

namespace Ingest.Deliver;

/// <summary>How often, and how fast, something that the environment spoiled is tried again. Section <c>Retry</c>.</summary>
internal sealed record RetryOptions
{
    /// <summary>Further attempts after the first. Default 4: with the delay's default, about eight seconds in all. Range 0 to 20.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>Delay before the second attempt, doubled for each further one, with jitter. Default 0.5 s. Range 1 ms to 60 s.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>What is out of range, one message for each.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (Attempts is < 0 or > 20)
            yield return $"Retry:Attempts is {Attempts}; it must be from 0 to 20.";
        if (Delay < TimeSpan.FromMilliseconds(1) || Delay > TimeSpan.FromSeconds(60))
            yield return $"Retry:Delay is {Delay}; it must be from 00:00:00.001 to 00:01:00.";
    }

    /// <summary>Exponential back-off with jitter for failures that a second try within seconds may mend.</summary>
    /// <param name="clock">Measures the delays.</param>
    /// <param name="isWorthwhile">Which exceptions are tried again.</param>
    public ResiliencePipeline Pipeline(TimeProvider clock, Func<Exception, bool> isWorthwhile)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        // Polly refuses a strategy of no attempts.
        if (Attempts > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Attempts,
                Delay = Delay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && isWorthwhile(e)),
            });
        }
        return builder.Build();
    }
}
