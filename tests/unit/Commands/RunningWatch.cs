using Ingest.Commands;
using Ingest.Deliver;
using Ingest.Read;
using Ingest.Watch;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.UnitTests.Commands;

/// <summary>A drop worker at work in this process, with its ledger and its lane.</summary>
internal sealed class RunningWatch : IAsyncDisposable
{
    private readonly DropWorker _worker;

    private readonly Workplace _place;

    public RunningWatch(WatchOptions options, bool isOnce, LineReader reader, MemorySink sink)
    {
        Settings settings = Settings.Load(
        [
            new("Retry:Attempts", "1"), new("Retry:Delay", "00:00:00.001"), new("Retry:BreakAfter", "2"), new("Retry:BreakFor", "00:00:00.050"), new("Retry:LongestBreak", "00:00:00.100"),
        ]);
        _place = Workplace.OpenAsync([new NamedSink("memory", SinkFilter.None, sink)], options.Out, settings, isService: true, DeliveryObserver.None, TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult();
        var pipeline = new Pipeline([reader], new ReadLimits(), settings.Retry, TimeProvider.System);
        var journey = new Journey(pipeline, _place.Ledger, _place.Lanes, _place.WishOf(settings, isAgain: false, isOfAnyReader: true), _place.Patience);
        _worker = new DropWorker(options, isOnce, journey, _place.Ledger, TimeProvider.System, new Lifetime(), NullLogger<DropWorker>.Instance);
        _worker.StartAsync(CancellationToken.None);
    }

    public Task Done => _worker.ExecuteTask!;

    public DateTimeOffset? LastScan => _worker.LastScan;

    public int ExitCode => _worker.ExitCode;

    public async Task UntilAsync(Func<bool> isSo)
    {
        for (int i = 0; i < 3000 && !isSo(); i++)
            await Task.Delay(20);
        Assert.True(isSo());
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync(CancellationToken.None);
        await Done;
        await _place.DisposeAsync();
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
