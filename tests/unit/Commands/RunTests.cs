using Ingest.Sinks;

namespace Ingest.UnitTests.Commands;

public sealed class RunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private readonly Invocation _program = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_delivered_is_exit_code_0_and_the_results_come_in_order()
    {
        _folder.Write("in/a.lines", LineReader.Slow);
        _folder.Write("in/b.lines", "乙");
        _folder.Write("in/c/d.lines", "丙");
        Assert.Equal(0, await RunAsync(_folder["in"], "--parallel", "3"));
        Assert.Equal(["a.lines", "b.lines", "d.lines"], _program.Sink.Written);
        Assert.Equal(1, _program.Sink.Flushed);
        Assert.Contains("3 documents", _program.Output, StringComparison.Ordinal);
        Assert.Empty(_program.Errors);
    }

    [Theory]
    [InlineData(LineReader.Bad, "TEST-001")] // the reader says what is wrong
    [InlineData(LineReader.Crash, "INGEST-001")] // the reader fails in a way it should not
    [InlineData("", "FILE-005")] // empty
    [InlineData("%PDF-1.7 x", "FILE-007")] // its name lies
    public async Task One_bad_document_is_quarantined_with_its_reason_and_the_others_are_delivered(string content, string code)
    {
        _folder.Write("in/a.lines", "甲");
        string bad = _folder.Write("in/b.lines", content);
        _folder.Write("in/c.lines", "丙");
        Assert.Equal(1, await RunAsync(_folder["in"]));
        Assert.Equal(["a.lines", "c.lines"], _program.Sink.Written);
        Assert.Equal(["quarantine/b.lines.reason.json"], _folder.Files("out"));
        Assert.Contains($"\"code\": \"{code}\"", File.ReadAllText(_folder["out", "quarantine", "b.lines.reason.json"]), StringComparison.Ordinal);
        Assert.Single(_program.Errors.Trim().Split('\n'));
        Assert.Contains($"b.lines: quarantined: {code}", _program.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(bad));
    }

    [Fact]
    public async Task A_path_that_is_not_there_gives_one_message_and_the_others_are_delivered()
    {
        string there = _folder.Write("a.lines", "甲");
        Assert.Equal(1, await RunAsync(_folder["nowhere"], there));
        Assert.Equal(["a.lines"], _program.Sink.Written);
        Assert.Contains("FILE-001", Assert.Single(_program.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Running_twice_leaves_the_same_files()
    {
        _folder.Write("in/a.lines", LineReader.Bad);
        await RunAsync(_folder["in"]);
        string[] once = _folder.Files("out");
        await RunAsync(_folder["in"]);
        Assert.Equal(once, _folder.Files("out"));
        Assert.Equal(["quarantine/a.lines.reason.json"], once);
    }

    [Fact]
    public async Task A_copy_under_another_name_is_said_to_be_one()
    {
        _folder.Write("in/a.lines", "甲");
        _folder.Write("in/b.lines", "乙");
        _folder.Write("in/c.lines", "甲");
        Assert.Equal(0, await RunAsync(_folder["in"]));
        Assert.Contains("3 documents, 1 of them with the same content as another", _program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_documents_says_so_and_writes_nothing()
    {
        _folder.Write("in/b.xyz", "乙");
        Assert.Equal(0, await RunAsync(_folder["in"]));
        Assert.Contains("No document was found", _program.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task A_file_named_by_the_user_is_tried_and_in_a_folder_it_is_left_out_by_name()
    {
        _folder.Write("in/a.lines", "甲");
        string other = _folder.Write("in/b.xyz", "乙");
        Assert.Equal(0, await RunAsync(_folder["in"]));
        Assert.Contains("Left out 1 of a format that is not read: b.xyz", _program.Output, StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync(other));
        Assert.Contains("FILE-007", _program.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData] // nothing at all
    [InlineData("run")] // no path
    [InlineData("run", "x", "--parallel", "0")] // out of range
    [InlineData("run", "x", "--parallel", "many")] // no number
    [InlineData("run", "x", "--sink", "nosuch")] // no such sink
    [InlineData("run", "x", "--limit", "MaxBytes")] // no value
    [InlineData("run", "x", "--limit", "NoSuch=1")] // no such limit
    [InlineData("run", "x", "--limit", "MaxCells=1")] // out of its range
    [InlineData("run", "x", "--nosuch")] // no such option
    [InlineData("list", "nosuch")] // nothing to list
    [InlineData("watch")] // no drop folder
    public async Task Wrong_usage_is_exit_code_2_with_a_message(params string[] arguments)
    {
        Assert.Equal(2, await _program.RunAsync(arguments));
        Assert.NotEmpty(_program.Errors.Trim());
        Assert.DoesNotContain("   at ", _program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sink_that_cannot_write_stops_the_program_before_a_document_is_read()
    {
        _program.Sink.FailsToOpen = new SinkException("SINK-900", "The disk is read-only.", retry: false);
        Assert.Equal(2, await RunAsync(_folder.Write("a.lines", "甲")));
        Assert.Contains("SINK-900 The disk is read-only.", _program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sink_that_fails_for_good_ends_the_batch_and_the_rest_is_counted_as_not_tried()
    {
        _program.Sink.FailingOn = name => name == "b.lines" ? new SinkException("SINK-901", "The database is damaged.", retry: false) : null;
        foreach (string name in new[] { "a", "b", "c", "d" })
            _folder.Write($"in/{name}.lines", name);
        Assert.Equal(1, await RunAsync(_folder["in"]));
        Assert.Equal(["a.lines"], _program.Sink.Written);
        Assert.Contains("SINK-901", _program.Errors, StringComparison.Ordinal);
        Assert.Matches(@"not tried\s+│\s+2 documents", _program.Output);
    }

    [Fact]
    public async Task Help_of_every_command_has_examples_and_verbose_shows_what_was_thrown()
    {
        foreach (string command in new[] { "run", "watch", "show", "check", "status", "requeue", "audit", "list" })
            Assert.Equal(0, await _program.RunAsync(command, "--help"));
        Assert.Equal(8, _program.Output.Split("Examples:").Length - 1);
        await RunAsync(_folder.Write("a.lines", LineReader.Crash), "--verbose");
        Assert.Contains("EndOfStreamException", _program.Errors, StringComparison.Ordinal);
        Assert.Contains("   at ", _program.Errors, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] arguments) => _program.RunAsync(["run", .. arguments, "--out", _folder["out"]]);
}
