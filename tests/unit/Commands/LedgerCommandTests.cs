using System.Text.Json;

namespace Ingest.UnitTests.Commands;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public LedgerCommandTests() => Directory.CreateDirectory(_folder["drop"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_run_reads_nothing_says_so_and_again_reads_all()
    {
        _folder.Write("in/a.lines", "甲");
        _folder.Write("in/b.lines", "乙");
        Invocation first = new(), second = new(), third = new();
        Assert.Equal(0, await RunAsync(first));
        Assert.Equal(0, await RunAsync(second));
        Assert.Empty(second.Sink.Written);
        Assert.Contains("2 documents delivered before; --again reads them again", second.Output, StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(third, "--again"));
        Assert.Equal(["a.lines", "b.lines"], third.Sink.Written);
        Assert.DoesNotContain("delivered before", third.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_limits_make_another_reader_and_all_is_read()
    {
        _folder.Write("in/a.lines", "甲");
        await RunAsync(new Invocation());
        var second = new Invocation();
        Assert.Equal(0, await RunAsync(second, "--limit", "MaxCells=2000"));
        Assert.Equal(["a.lines"], second.Sink.Written);
    }

    [Fact]
    public async Task A_changed_file_is_read_though_its_name_is_known()
    {
        _folder.Write("in/a.lines", "甲");
        await RunAsync(new Invocation());
        _folder.Write("in/a.lines", "甲乙");
        var second = new Invocation();
        Assert.Equal(0, await RunAsync(second));
        Assert.Equal(["a.lines"], second.Sink.Written);
    }

    [Fact]
    public async Task A_document_that_was_refused_is_refused_again_with_the_same_words_and_exit_code()
    {
        _folder.Write("in/a.lines", LineReader.Bad);
        Invocation first = new(), second = new();
        Assert.Equal(1, await RunAsync(first));
        Assert.Equal(1, await RunAsync(second));
        Assert.Equal(first.Errors, second.Errors);
    }

    [Fact]
    public async Task A_sink_that_was_down_gets_its_documents_from_the_next_run_without_their_being_read_again()
    {
        _folder.Write("in/a.lines", "甲");
        var first = new Invocation();
        first.Sink.Failing = static _ => new IOException("full");
        Assert.Equal(1, await RunAsync(first));
        Assert.Contains("a.lines: not delivered: INGEST-003", first.Errors, StringComparison.Ordinal);
        var second = new Invocation();
        Assert.Equal(0, await RunAsync(second));
        Assert.Equal(["a.lines"], second.Sink.Written);
        Assert.Equal(0, second.Reader.Begun);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_written_and_leaves_no_trace()
    {
        _folder.Write("in/a.lines", "甲");
        _folder.Write("in/b.lines", LineReader.Bad);
        var program = new Invocation();
        Assert.Equal(1, await RunAsync(program, "--dry-run"));
        Assert.Contains("  json: memory: 1 document", program.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written. 1 of 2 documents would be delivered.", program.Output, StringComparison.Ordinal);
        Assert.Contains("TEST-001", program.Errors, StringComparison.Ordinal);
        Assert.Empty(program.Sink.Written);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task Two_processes_on_one_folder_are_one_too_many()
    {
        _folder.Write("in/a.lines", "甲");
        using (new Ingest.Ledger.StateFolder(_folder["out"]).Lock())
        {
            var program = new Invocation();
            Assert.Equal(2, await RunAsync(program));
            Assert.Contains("LEDGER-001", program.Errors, StringComparison.Ordinal);
            Assert.Empty(program.Sink.Written);
        }
    }

    [Fact]
    public async Task A_file_name_of_two_lines_makes_no_line_of_its_own_in_the_status()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("in/a\ndocuments: 9 delivered.lines", LineReader.Bad);
        await RunAsync(new Invocation());
        var status = new Invocation();
        Assert.Equal(0, await status.RunAsync("status", "--out", _folder["out"]));
        Assert.DoesNotContain("\ndocuments: 9", status.Output, StringComparison.Ordinal);
        Assert.Contains("documents: 9 delivered.lines", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_counts_by_state_by_sink_and_by_code_for_people_and_for_programs()
    {
        _folder.Write("in/a.lines", "甲");
        _folder.Write("in/b.lines", LineReader.Bad);
        await RunAsync(new Invocation());
        var people = new Invocation();
        Assert.Equal(0, await people.RunAsync("status", "--out", _folder["out"]));
        Assert.Contains("documents: 0 seen, 0 claimed, 0 read, 1 delivered, 1 quarantined", people.Output, StringComparison.Ordinal);
        Assert.Contains("sink json: 1 delivered", people.Output, StringComparison.Ordinal);
        Assert.Contains("quarantined TEST-001: 1", people.Output, StringComparison.Ordinal);
        Assert.Contains("nothing is at work", people.Output, StringComparison.Ordinal);
        var programs = new Invocation();
        Assert.Equal(0, await programs.RunAsync("status", "--out", _folder["out"], "--json"));
        JsonElement state = JsonDocument.Parse(programs.Output).RootElement.GetProperty("state");
        Assert.Equal(("TEST-001", 1), (state.GetProperty("quarantined")[0].GetProperty("what").GetString(), state.GetProperty("quarantined")[0].GetProperty("count").GetInt64()));
        Assert.Equal(("delivered", 1), (state.GetProperty("documents")[3].GetProperty("what").GetString(), state.GetProperty("documents")[3].GetProperty("count").GetInt64()));
    }

    [Theory]
    [InlineData("status")] // of what?
    [InlineData("audit")] // of what?
    [InlineData("requeue", "--all")] // of what?
    public async Task Where_there_is_no_ledger_it_is_said(params string[] arguments)
    {
        var program = new Invocation();
        Assert.Equal(2, await program.RunAsync([.. arguments, "--out", _folder["nowhere"]]));
        Assert.Contains("OPTION-003", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requeue_wants_to_be_told_which()
    {
        _folder.Write("in/a.lines", "甲");
        await RunAsync(new Invocation());
        var program = new Invocation();
        Assert.Equal(2, await program.RunAsync("requeue", "--out", _folder["out"]));
        Assert.Contains("OPTION-001", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_requeued_document_is_read_by_the_next_run_and_only_for_the_sink_named()
    {
        _folder.Write("in/a.lines", "甲");
        await RunAsync(new Invocation());
        var requeue = new Invocation();
        Assert.Equal(0, await requeue.RunAsync("requeue", "--out", _folder["out"], "--all", "--sink", "sqlite"));
        Assert.Contains("1 document to be read again", requeue.Output, StringComparison.Ordinal);
        var second = new Invocation();
        Assert.Equal(0, await RunAsync(second));
        Assert.Equal((1, 0), (second.Reader.Begun, second.Sink.Attempts));
    }

    [Fact]
    public async Task A_requeued_document_of_the_archive_is_read_where_it_lies()
    {
        _folder.Write("drop/sub/a.lines", "甲");
        await WatchAsync(new Invocation());
        Assert.Equal(0, await new Invocation().RunAsync("requeue", "--out", _folder["out"], "--all"));
        var again = new Invocation();
        Assert.Equal(0, await WatchAsync(again));
        Assert.Equal(["a.lines"], again.Sink.Written);
        Assert.Equal(["archive/sub/a.lines"], _folder.Files("out"));
    }

    [Fact]
    public async Task A_requeued_document_of_the_quarantine_goes_back_to_where_it_was_dropped()
    {
        _folder.Write("drop/sub/a.lines", LineReader.Bad);
        await WatchAsync(new Invocation());
        Assert.Equal(["quarantine/sub/a.lines", "quarantine/sub/a.lines.reason.json"], _folder.Files("out"));
        var requeue = new Invocation();
        Assert.Equal(0, await requeue.RunAsync("requeue", "--out", _folder["out"], "--code", "TEST-001"));
        Assert.Contains("1 moved from quarantine to the drop folder", requeue.Output, StringComparison.Ordinal);
        Assert.Equal(["sub/a.lines"], _folder.Files("drop"));
        Assert.Empty(_folder.Files("out"));
        var again = new Invocation();
        Assert.Equal(1, await WatchAsync(again));
        Assert.Equal(1, again.Reader.Begun);
        Assert.Equal(["quarantine/sub/a.lines", "quarantine/sub/a.lines.reason.json"], _folder.Files("out"));
    }

    [Fact]
    public async Task The_audit_has_a_line_for_each_document_and_one_for_each_event()
    {
        _folder.Write("drop/a.lines", "甲");
        _folder.Write("drop/b.lines", LineReader.Bad);
        await WatchAsync(new Invocation());
        var audit = new Invocation();
        Assert.Equal(0, await audit.RunAsync("audit", "--out", _folder["out"]));
        JsonElement[] lines = [.. audit.Output.Trim().Split('\n').Select(static line => JsonDocument.Parse(line).RootElement)];
        JsonElement good = lines.Single(static line => line.GetProperty("fileName").GetString() == "a.lines");
        Assert.Equal("delivered", good.GetProperty("state").GetString());
        Assert.Equal(_folder["out/archive/a.lines"], good.GetProperty("cameFrom")[0].GetProperty("putTo").GetString());
        Assert.Equal(["json", "sqlite"], good.GetProperty("wentTo").EnumerateArray().Select(static one => one.GetProperty("sink").GetString()));
        Assert.NotEmpty(good.GetProperty("program").GetString()!);
        Assert.Equal("TEST-001", lines.Single(static line => line.GetProperty("fileName").GetString() == "b.lines").GetProperty("code").GetString());
        var events = new Invocation();
        Assert.Equal(0, await events.RunAsync("audit", "--out", _folder["out"], "--events", "--id", good.GetProperty("documentId").GetString()!));
        Assert.Equal(["seen", "claimed", "read", "delivered to", "delivered to", "delivered", "put away"],
            events.Output.Trim().Split('\n').Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("what").GetString()));
    }

    private Task<int> RunAsync(Invocation program, params string[] arguments) => program.RunAsync(["run", _folder["in"], "--out", _folder["out"], .. arguments]);

    private Task<int> WatchAsync(Invocation program) => program.RunAsync("watch", "--drop", _folder["drop"], "--out", _folder["out"], "--once");
}
