using Ingest.Deliver;
using Polly;
using Polly.CircuitBreaker;

namespace Ingest.UnitTests.Deliver;

public sealed class RetryOptionsTests
{
    [Fact]
    public async Task A_clock_that_is_set_back_does_not_keep_a_sink_left_alone()
    {
        var clock = new SetBackClock();
        TimeSpan pause = TimeSpan.FromMilliseconds(20);
        var retry = new RetryOptions { Attempts = 0, BreakAfter = 2, BreakFor = pause, LongestBreak = pause };
        var breaker = new CircuitBreakerManualControl();
        bool isOpened = false;
        ResiliencePipeline sink = retry.PipelineOfSink(clock, breaker, _ => isOpened = true, static () => { });
        for (int i = 0; i < 2; i++)
            await Assert.ThrowsAsync<IOException>(async () => await sink.ExecuteAsync(static _ => throw new IOException("full")));
        Assert.True(isOpened);
        clock.By = TimeSpan.FromHours(-1);
        await Task.Delay(pause * 3);
        bool isTried = false;
        await sink.ExecuteAsync(_ =>
        {
            isTried = true;
            return default;
        });
        Assert.True(isTried);
    }

    private sealed class SetBackClock : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
    }
}
