using Ingest.Deliver;
using Ingest.Ledger;
using Ingest.Sinks;

namespace Ingest.UnitTests.Commands;

public sealed class WatchTests : IDisposable
{
    private readonly DropDesk _desk = new();

    private readonly TempFolder _folder;

    private readonly MemorySink _sink;

    public WatchTests() => (_folder, _sink) = (_desk.Folder, _desk.Sink);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_is_delivered_goes_to_the_archive_and_what_is_bad_to_quarantine_with_its_reason()
    {
        _folder.Write("drop/a.lines", "甲");
        _folder.Write("drop/sub/b.lines", LineReader.Bad);
        _folder.Write("drop/sub/c.lines", LineReader.Crash);
        _folder.Write("drop/sub/d.lines", "丁");
        Assert.Equal(1, await _desk.DrainAsync());
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
            Assert.Equal(0, await _desk.DrainAsync());
        }
        Assert.Equal(["a (2).lines", "a.lines"], _folder.Files("out/archive"));
    }

    [Fact]
    public async Task The_environments_fault_leaves_the_document_in_the_drop_folder()
    {
        _folder.Write("drop/a.lines", "甲");
        _sink.Failing = _ => new SinkException("SINK-900", "The disk is full.", retry: true);
        Assert.Equal(1, await _desk.DrainAsync());
        Assert.Equal(["a.lines"], _folder.Files("drop"));
        Assert.Empty(_folder.Files("out"));
        Assert.InRange(_sink.Attempts, 2, 20);
    }

    [Fact]
    public async Task What_was_left_is_tried_again_later_and_then_delivered()
    {
        _folder.Write("drop/a.lines", "甲");
        _sink.Failing = attempt => attempt <= 2 ? new SinkException("SINK-900", "The disk is full.", retry: true) : null;
        await using RunningWatch worker = _desk.Start(isOnce: false);
        await worker.UntilAsync(() => _folder.Files("out/archive") is ["a.lines"]);
        Assert.Equal(["a.lines"], _sink.Written);
    }

    [Fact]
    public async Task What_cannot_be_made_final_now_is_made_final_at_a_later_scan()
    {
        _folder.Write("drop/a.lines", "甲");
        // One attempt and one retry fail together: the third is that of the next scan.
        _sink.FailingToFlush = attempt => attempt <= 2 ? new IOException("The disk is full.") : null;
        await using RunningWatch worker = _desk.Start(isOnce: false);
        await worker.UntilAsync(() => _sink.Flushed == 3);
        Assert.False(worker.Done.IsCompleted);
    }

    [Fact]
    public async Task A_file_that_is_written_to_after_it_was_read_is_not_put_away_but_read_anew()
    {
        _folder.Write("drop/a.lines", "甲");
        _sink.Answer = new TaskCompletionSource();
        await using RunningWatch worker = _desk.Start(isOnce: false);
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
        await using RunningWatch worker = _desk.Start(isOnce: false);
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
        RunningWatch worker = _desk.Start(isOnce: false, stopTime: TimeSpan.FromMilliseconds(50));
        await worker.UntilAsync(() => _sink.Attempts == 1);
        await worker.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(["a.lines"], _folder.Files("drop"));
        // The next start brings it to its end.
        _sink.Answer = null;
        await using RunningWatch again = _desk.Start(isOnce: true);
        await again.Done.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(["a.lines"], _folder.Files("out/archive"));
    }

    [Fact]
    public async Task A_stop_finishes_the_document_in_work()
    {
        _folder.Write("drop/a.lines", LineReader.Held);
        var reader = new LineReader();
        RunningWatch worker = _desk.Start(isOnce: false, reader);
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
        RunningWatch worker = _desk.Start(isOnce: false);
        await worker.UntilAsync(() => _folder.Files("out/quarantine").Length == 2);
        await worker.DisposeAsync();
        Assert.Equal(0, worker.ExitCode);
    }

    [Fact]
    public async Task A_sink_that_fails_for_good_stops_the_host_and_nothing_is_moved()
    {
        _folder.Write("drop/a.lines", "甲");
        _sink.Failing = _ => new SinkException("SINK-901", "The database is damaged.", retry: false);
        await using RunningWatch worker = _desk.Start(isOnce: false);
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
        Assert.Equal(0, await _desk.DrainAsync());
        Assert.Empty(_folder.Files("drop"));
        Assert.Equal(["sub/a.lines"], _folder.Files("out/archive"));
        Assert.False(File.Exists(beside));
    }

    [Fact]
    public async Task A_stop_time_that_is_over_hands_the_document_back()
    {
        _folder.Write("drop/a.lines", LineReader.Held);
        var reader = new LineReader();
        RunningWatch worker = _desk.Start(isOnce: false, reader, stopTime: TimeSpan.FromMilliseconds(50));
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
        await using RunningWatch again = _desk.Start(isOnce: true, next);
        await again.Done.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(["a.lines"], _folder.Files("out/archive"));
    }
}
