using Ingest.Commands;
using Ingest.Deliver;
using Ingest.Read;
using Ingest.Sinks;
using Ingest.Watch;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.UnitTests.Commands;

public sealed class WatchTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private readonly MemorySink _sink = new();

    public WatchTests() => Directory.CreateDirectory(_folder["drop"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_delivered_goes_to_the_archive_and_what_is_bad_to_quarantine_with_its_reason()
    {
        _folder.Write("drop/a.lines", "甲");
        _folder.Write("drop/sub/b.lines", LineReader.Bad);
        _folder.Write("drop/sub/c.lines", LineReader.Crash);
        _folder.Write("drop/sub/d.lines", "丁");
        Assert.Equal(1, await DrainAsync());
        Assert.Equal(["a.lines", "d.lines"], _sink.Written.Order());
        Assert.Empty(_folder.Files("drop"));
        Assert.Equal(["a.lines", "sub/d.lines"], _folder.Files("out/archive"));
        Assert.Equal(["sub/b.lines", "sub/b.lines.reason.json", "sub/c.lines", "sub/c.lines.reason.json"], _folder.Files("out/quarantine"));
        Assert.Equal("INGEST-001", Reason.Read(_folder["out/quarantine/sub/c.lines.reason.json"])!.Code);
    }

    [Fact]
    public async Task The_same_name_twice_overwrites_nothing()
    {
        foreach (string content in new[] { "甲", "乙" })
        {
            _folder.Write("drop/a.lines", content);
            Assert.Equal(0, await DrainAsync());
        }
        Assert.Equal(["a (2).lines", "a.lines"], _folder.Files("out/archive"));
    }

    [Fact]
    public async Task The_environments_fault_leaves_the_document_in_the_drop_folder()
    {
        _folder.Write("drop/a.lines", "甲");
        _sink.Failing = _ => new SinkException("SINK-900", "The disk is full.", retry: true);
        Assert.Equal(1, await DrainAsync());
        Assert.Equal(["a.lines"], _folder.Files("drop"));
        Assert.Empty(_folder.Files("out"));
        Assert.InRange(_sink.Attempts, 2, 20);
    }

    [Fact]
    public async Task What_was_left_is_tried_again_later_and_then_delivered()
    {
        _folder.Write("drop/a.lines", "甲");
        _sink.Failing = attempt => attempt <= 2 ? new SinkException("SINK-900", "The disk is full.", retry: true) : null;
        await using Running worker = Start(isOnce: false);
        await worker.UntilAsync(() => _folder.Files("out/archive") is ["a.lines"]);
        Assert.Equal(["a.lines"], _sink.Written);
    }

    [Fact]
    public async Task What_cannot_be_made_final_now_is_made_final_at_a_later_scan()
    {
        _folder.Write("drop/a.lines", "甲");
        // One attempt and one retry fail together: the third is that of the next scan.
        _sink.FailingToFlush = attempt => attempt <= 2 ? new IOException("The disk is full.") : null;
        await using Running worker = Start(isOnce: false);
        await worker.UntilAsync(() => _sink.Flushed == 3);
        Assert.False(worker.Done.IsCompleted);
    }

    [Fact]
    public async Task Unfinished_downloads_lock_files_and_links_are_left_alone()
    {
        string outside = _folder.Write("outside.lines", "乙");
        foreach (string name in new[] { "a.lines.part", "~$a.lines", ".a.lines" })
            _folder.Write("drop/" + name, "甲");
        File.CreateSymbolicLink(_folder["drop/link.lines"], outside);
        Assert.Equal(0, await DrainAsync());
        Assert.Empty(_sink.Written);
        Assert.Equal(4, _folder.Files("drop").Length);
    }

    [Fact]
    public async Task A_stop_finishes_the_document_in_work()
    {
        _folder.Write("drop/a.lines", LineReader.Held);
        var reader = new LineReader();
        Running worker = Start(isOnce: false, reader);
        await worker.UntilAsync(() => reader.Begun > 0);
        Assert.Empty(_sink.Written);
        Task stopped = worker.DisposeAsync().AsTask();
        reader.Gate.Set();
        await stopped;
        Assert.Equal(["a.lines"], _folder.Files("out/archive"));
        Assert.Equal(0, worker.ExitCode);
    }

    [Fact]
    public async Task A_service_that_was_asked_to_stop_ended_well_though_a_document_was_bad()
    {
        _folder.Write("drop/a.lines", LineReader.Bad);
        Running worker = Start(isOnce: false);
        await worker.UntilAsync(() => _folder.Files("out/quarantine").Length == 2);
        await worker.DisposeAsync();
        Assert.Equal(0, worker.ExitCode);
    }

    [Fact]
    public async Task A_sink_that_fails_for_good_stops_the_host_and_nothing_is_moved()
    {
        _folder.Write("drop/a.lines", "甲");
        _sink.Failing = _ => new SinkException("SINK-901", "The database is damaged.", retry: false);
        await using Running worker = Start(isOnce: false);
        await worker.Done.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, worker.ExitCode);
        Assert.Equal(["a.lines"], _folder.Files("drop"));
    }

    [Fact]
    public async Task The_whole_program_drains_a_folder_once()
    {
        _folder.Write("drop/a.lines", "甲");
        var program = new Invocation();
        int code = await program.RunAsync("watch", "--drop", _folder["drop"], "--out", _folder["out"], "--once");
        Assert.Equal((0, ""), (code, program.Errors));
        Assert.Equal(["a.lines"], program.Sink.Written);
        Assert.Equal(["archive/a.lines"], _folder.Files("out"));
    }

    private async Task<int> DrainAsync()
    {
        await using Running worker = Start(isOnce: true);
        await worker.Done.WaitAsync(TimeSpan.FromSeconds(20));
        return worker.ExitCode;
    }

    private Running Start(bool isOnce, LineReader? reader = null)
    {
        WatchOptions options = new WatchOptions
        {
            Drop = _folder["drop"],
            Out = _folder["out"],
            ScanInterval = TimeSpan.FromMilliseconds(20),
            SettleTime = TimeSpan.FromMilliseconds(150),
            RetryLater = TimeSpan.FromMilliseconds(isOnce ? 60_000 : 50),
        }.Resolved();
        return new Running(options, isOnce, reader ?? new LineReader(), _sink);
    }

    private sealed class Running : IAsyncDisposable
    {
        private readonly DropWorker _worker;

        private readonly Workplace _place;

        public Running(WatchOptions options, bool isOnce, LineReader reader, MemorySink sink)
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

        public int ExitCode => _worker.ExitCode;

        public async Task UntilAsync(Func<bool> isSo)
        {
            for (int i = 0; i < 500 && !isSo(); i++)
                await Task.Delay(20);
            Assert.True(isSo());
        }

        public async ValueTask DisposeAsync()
        {
            await _worker.StopAsync(CancellationToken.None);
            await Done;
            await _place.DisposeAsync();
        }
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
