namespace Ingest.UnitTests.Commands;

public sealed class VocabularyOptionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private readonly Invocation _program = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_bad_line_stops_the_program_before_a_document_is_touched()
    {
        _folder.Write("in/a.lines", "甲");
        _folder.Write("words/mine.txt", "kind: expenditure\nname of it");
        Assert.Equal(2, await RunAsync("words"));
        Assert.Contains("VOCAB-001 mine.txt, line 2: 'name of it' has no colon", _program.Errors, StringComparison.Ordinal);
        Assert.Empty(_program.Sink.Written);
    }

    [Fact]
    public async Task A_good_folder_is_taken()
    {
        _folder.Write("in/a.lines", "甲");
        _folder.Write("words/mine.txt", "kind: expenditure\ntitle: 用款计划");
        Assert.Equal(0, await RunAsync("words"));
        Assert.Equal(["a.lines"], _program.Sink.Written);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        _folder.Write("in/a.lines", "甲");
        Assert.Equal(2, await RunAsync("nowhere"));
        Assert.Contains("OPTION-003 The folder of vocabularies", _program.Errors, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(string words) => _program.RunAsync("run", _folder["in"], "--out", _folder["out"], "--vocabulary", _folder[words]);
}
