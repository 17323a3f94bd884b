namespace Ingest.UnitTests.Commands;

/// <summary>How files come into the drop folder: slowly, all at once, locked, under two names, or not at all while the folder is away.</summary>
public sealed class ArrivalTests : IDisposable
{
    private readonly DropDesk _desk = new();

    private readonly TempFolder _folder;

    private readonly MemorySink _sink;

    public ArrivalTests() => (_folder, _sink) = (_desk.Folder, _desk.Sink);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Unfinished_downloads_lock_files_and_links_are_left_alone()
    {
        string outside = _folder.Write("outside.lines", "乙");
        foreach (string name in new[] { "a.lines.part", "~$a.lines", ".a.lines" })
            _folder.Write("drop/" + name, "甲");
        File.CreateSymbolicLink(_folder["drop/link.lines"], outside);
        Assert.Equal(0, await _desk.DrainAsync());
        Assert.Empty(_sink.Written);
        Assert.Equal(4, _folder.Files("drop").Length);
    }

    [Fact]
    public async Task A_file_that_is_copied_in_slowly_is_never_read_before_it_is_whole()
    {
        string path = _folder["drop/a.lines"];
        var reader = new LineReader();
        await using RunningWatch worker = _desk.Start(isOnce: false, reader);
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
        await using RunningWatch worker = _desk.Start(isOnce: false);
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
        await using RunningWatch worker = _desk.Start(isOnce: false, reader);
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
        await using RunningWatch worker = _desk.Start(isOnce: false, reader);
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
            await using RunningWatch worker = _desk.Start(isOnce: false, reader, isKept: true);
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
        await using RunningWatch worker = _desk.Start(isOnce: false, reader);
        await worker.UntilAsync(() => _folder.Files("out/archive") is ["a.lines", "b.lines"]);
        Assert.Equal((1, 1), (reader.Begun, _sink.Written.Count));
    }

    [Fact]
    public async Task A_name_that_is_no_utf8_is_mended_and_the_document_delivered()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using (var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", "printf x > \"$(printf '\\324\\244\\313\\343.lines')\""]) { WorkingDirectory = _folder["drop"] })!)
            await shell.WaitForExitAsync();
        await using RunningWatch worker = _desk.Start(isOnce: false);
        await worker.UntilAsync(() => _folder.Files("out/archive") is ["预算.lines"]);
        Assert.Equal(["预算.lines"], _sink.Written);
    }
}
