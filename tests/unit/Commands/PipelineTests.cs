using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Commands;

public sealed class PipelineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private readonly Pipeline _pipeline = new([new LineReader()], new ReadLimits(), new RetryOptions { Attempts = 5, Delay = TimeSpan.FromMilliseconds(60) }, TimeProvider.System);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_document_knows_its_bytes_and_loses_no_character()
    {
        Attempt reading = _pipeline.Read(_folder.Write("a.lines", "本年 收入"), CancellationToken.None);
        Document document = reading.Document!;
        Assert.Equal(reading.DocumentId, document.DocumentId);
        Assert.Equal(13, document.Source.Bytes);
        Assert.Equal((4, 4, 0), (document.Conservation.Characters, document.Conservation.InNarrative, document.Conservation.Lost));
    }

    [Fact]
    public void A_file_that_vanished_since_it_was_found_is_told_with_a_code_of_its_own()
    {
        Failure failure = _pipeline.Read(_folder["gone.lines"], CancellationToken.None).Failure!;
        Assert.Equal((Disposition.Retry, "FILE-002"), (failure.Disposition, failure.Code));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_waited_for()
    {
        string path = _folder.Write("a.lines", "甲");
        var holder = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal("FILE-004", _pipeline.Read(path, CancellationToken.None).Failure?.Code);
        Task<Attempt> reading = Task.Run(() => _pipeline.Read(path, CancellationToken.None));
        await Task.Delay(30);
        await holder.DisposeAsync();
        Assert.NotNull((await reading).Document);
    }

    [Fact]
    public void A_file_without_permission_is_told_with_a_code_of_its_own()
    {
        if (OperatingSystem.IsWindows())
            return;
        string path = _folder.Write("a.lines", "甲");
        File.SetUnixFileMode(path, UnixFileMode.None);
        Attempt reading = _pipeline.Read(path, CancellationToken.None);
        // Permission bits do not bind the superuser.
        if (Environment.IsPrivilegedProcess)
            Assert.NotNull(reading.Document);
        else
            Assert.Equal("FILE-003", reading.Failure!.Code);
    }
}
