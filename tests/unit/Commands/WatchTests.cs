using Ingest.Commands;
using Ingest.Deliver;
using Ingest.Ledger;
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
    public async Task A_file_that_is_written_to_after_it_was_read_is_not_put_away_but_read_anew()
    {
        _folder.Write("drop/a.lines", "甲");
        _sink.Answer = new TaskCompletionSource();
        await using Running worker = Start(isOnce: false);
        await worker.UntilAsync(() => _sink.Attempts == 1);
        _folder.Write("drop/a.lines", "乙乙");
        _sink.Answer.SetResult();
        await worker.UntilAsync(() => _folder.Files("out/archive").Length > 0);
        Assert.Equal("乙乙", File.ReadAllText(_folder["out/archive/a.lines"]));
        Assert.Equal(2, _sink.Attempts);
        Assert.Empty(_folder.Files("drop"));
    }

    [Fact]
    public async Task A_sink_that_does_not_answer_keeps_nothing_from_being_scanned_and_read()
    {
        _folder.Write("drop/a.lines", "甲");
        _sink.Answer = new TaskCompletionSource();
        await using Running worker = Start(isOnce: false);
        await worker.UntilAsync(() => _sink.Attempts == 1);
        // What is refused has its end at once, and makes a flush due.
        _folder.Write("drop/b.lines", LineReader.Bad);
        await worker.UntilAsync(() => _folder.Files("out/quarantine").Length == 2);
        await Task.Delay(100);
        _folder.Write("drop/c.lines", LineReader.Bad);
        await worker.UntilAsync(() => _folder.Files("out/quarantine").Length == 4);
        _sink.Answer.SetResult();
        await worker.UntilAsync(() => _folder.Files("out/archive") is ["a.lines"] && _sink.Flushed > 0);
    }

    [Fact]
    public async Task A_sink_that_never_answers_does_not_keep_the_program_from_ending()
    {
        _folder.Write("drop/a.lines", "甲");
        _sink.Answer = new TaskCompletionSource();
        Running worker = Start(isOnce: false, stopTime: TimeSpan.FromMilliseconds(50));
        await worker.UntilAsync(() => _sink.Attempts == 1);
        await worker.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(["a.lines"], _folder.Files("drop"));
        // The next start brings it to its end.
        _sink.Answer = null;
        await using Running again = Start(isOnce: true);
        await again.Done.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(["a.lines"], _folder.Files("out/archive"));
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

    [Fact]
    public async Task A_file_that_is_copied_in_slowly_is_never_read_before_it_is_whole()
    {
        string path = _folder["drop/a.lines"];
        var reader = new LineReader();
        await using Running worker = Start(isOnce: false, reader);
        await using (var writer = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            for (int i = 0; i < 12; i++)
            {
                writer.Write("甲"u8);
                writer.Flush();
                await Task.Delay(60);
                Assert.Equal(0, reader.Begun);
            }
        }
        await worker.UntilAsync(() => _folder.Files("out/archive") is ["a.lines"]);
        Assert.Equal(1, reader.Begun);
        Assert.Equal(36, new FileInfo(_folder["out/archive/a.lines"]).Length);
    }

    [Fact]
    public async Task A_folder_that_vanishes_is_picked_up_when_it_is_back()
    {
        await using Running worker = Start(isOnce: false);
        await worker.UntilAsync(() => worker.LastScan is not null);
        Directory.Move(_folder["drop"], _folder["away"]);
        await Task.Delay(200);
        _folder.Write("away/a.lines", "甲");
        Directory.Move(_folder["away"], _folder["drop"]);
        await worker.UntilAsync(() => _folder.Files("out/archive") is ["a.lines"]);
    }

    [Fact]
    public async Task Thousands_of_files_moved_in_at_once_are_all_seen_and_each_is_read_once()
    {
        const int Files = 2000;
        for (int i = 0; i < Files; i++)
            _folder.Write($"before/{i % 10}/{i}.lines", $"第{i}");
        var reader = new LineReader();
        await using Running worker = Start(isOnce: false, reader);
        await worker.UntilAsync(() => worker.LastScan is not null);
        for (int i = 0; i < 10; i++)
            Directory.Move(_folder["before", $"{i}"], _folder["drop", $"{i}"]);
        await worker.UntilAsync(() => _sink.Attempts >= Files && _folder.Files("drop").Length == 0);
        Assert.Equal(Files, _folder.Files("out/archive").Length);
        Assert.Equal((Files, Files), (reader.Begun, _sink.Written.Count));
    }

    [Fact]
    public async Task A_locked_file_is_left_until_its_writer_lets_go()
    {
        _folder.Write("drop/a.lines", "甲");
        var holder = new FileStream(_folder["drop/a.lines"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var reader = new LineReader();
        await using Running worker = Start(isOnce: false, reader);
        await Task.Delay(600);
        Assert.Equal(0, reader.Begun);
        await holder.DisposeAsync();
        await worker.UntilAsync(() => _folder.Files("out/archive") is ["a.lines"]);
    }

    [Fact]
    public async Task Kept_documents_stay_and_are_not_read_again_not_even_by_the_next_start()
    {
        _folder.Write("drop/a.lines", "甲");
        var reader = new LineReader();
        for (int start = 0; start < 2; start++)
        {
            await using Running worker = Start(isOnce: false, reader, isKept: true);
            await worker.UntilAsync(() => _sink.Written.Count == 1 && worker.LastScan is not null);
            await Task.Delay(500);
        }
        Assert.Equal(1, reader.Begun);
        Assert.Equal(["a.lines"], _folder.Files("drop"));
        Assert.Empty(_folder.Files("out"));
    }

    [Fact]
    public async Task The_same_content_under_two_names_is_read_once_and_both_files_are_put_away()
    {
        _folder.Write("drop/a.lines", LineReader.Slow);
        _folder.Write("drop/b.lines", LineReader.Slow);
        var reader = new LineReader();
        await using Running worker = Start(isOnce: false, reader);
        await worker.UntilAsync(() => _folder.Files("out/archive") is ["a.lines", "b.lines"]);
        Assert.Equal((1, 1), (reader.Begun, _sink.Written.Count));
    }

    [Fact]
    public async Task A_move_that_a_kill_broke_off_is_ended_by_the_next_start_and_leaves_one_copy()
    {
        // Copied to another volume, renamed there, and killed before the first was deleted.
        string path = _folder.Write("drop/sub/a.lines", "甲"), place = _folder.Write("out/archive/sub/a.lines", "甲");
        string beside = _folder.Write("out/archive/sub/.a.lines.part", "half");
        using (DocumentLedger ledger = DocumentLedger.Open(new StateFolder(_folder["out"]), TimeProvider.System, "test"))
        {
            string id = Ingest.Claim.DocumentIdentity.Of("甲"u8);
            var wish = new Wish("reader", ["memory"]);
            ledger.Take(new MetFile("sub/a.lines", 3, File.GetLastWriteTimeUtc(path)), id, wish);
            ledger.Read(id, wish, Holding.None, ["memory"]);
            ledger.Moving("sub/a.lines", place);
        }
        Assert.Equal(0, await DrainAsync());
        Assert.Empty(_folder.Files("drop"));
        Assert.Equal(["sub/a.lines"], _folder.Files("out/archive"));
        Assert.False(File.Exists(beside));
    }

    [Fact]
    public async Task A_name_that_is_no_utf8_is_mended_and_the_document_delivered()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using (var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", "printf x > \"$(printf '\\324\\244\\313\\343.lines')\""]) { WorkingDirectory = _folder["drop"] })!)
            await shell.WaitForExitAsync();
        await using Running worker = Start(isOnce: false);
        await worker.UntilAsync(() => _folder.Files("out/archive") is ["预算.lines"]);
        Assert.Equal(["预算.lines"], _sink.Written);
    }

    [Fact]
    public async Task A_stop_time_that_is_over_hands_the_document_back()
    {
        _folder.Write("drop/a.lines", LineReader.Held);
        var reader = new LineReader();
        Running worker = Start(isOnce: false, reader, stopTime: TimeSpan.FromMilliseconds(50));
        await worker.UntilAsync(() => reader.Begun > 0);
        Task stopped = worker.DisposeAsync().AsTask();
        // In this process a reader cannot be ended: it is let go after the stop time is over.
        await Task.Delay(300);
        reader.Gate.Set();
        await stopped;
        Assert.Equal(0, worker.ExitCode);
        Assert.Equal(["a.lines"], _folder.Files("drop").Concat(_folder.Files("out/archive")));
        // Whichever it was, the next start brings it to its end.
        var next = new LineReader();
        next.Gate.Set();
        await using Running again = Start(isOnce: true, next);
        await again.Done.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(["a.lines"], _folder.Files("out/archive"));
    }

    private async Task<int> DrainAsync()
    {
        await using Running worker = Start(isOnce: true);
        await worker.Done.WaitAsync(TimeSpan.FromSeconds(20));
        return worker.ExitCode;
    }

    private Running Start(bool isOnce, LineReader? reader = null, bool isKept = false, TimeSpan? stopTime = null)
    {
        WatchOptions options = new WatchOptions
        {
            Drop = _folder["drop"],
            Out = _folder["out"],
            ScanInterval = TimeSpan.FromMilliseconds(20),
            SettleTime = TimeSpan.FromMilliseconds(150),
            RetryLater = TimeSpan.FromMilliseconds(isOnce ? 60_000 : 50),
            Keep = isKept,
            StopTime = stopTime ?? TimeSpan.FromSeconds(20),
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
