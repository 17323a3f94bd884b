using Ingest.Claim;
using Ingest.Read;
using Ingest.UnitTests.Commands;

namespace Ingest.UnitTests.Claim;

public sealed class FileOpenerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_document_is_its_bytes_whatever_its_name()
    {
        // The digest of "abc" is the worked example of FIPS 180-4.
        const string Abc = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        Assert.Equal(Abc, FileOpener.Open(_folder.Write("a.lines", "abc"), new ReadLimits()).DocumentId);
        Assert.Equal(Abc, FileOpener.Open(_folder.Write("sub/预算.txt", "abc"), new ReadLimits()).DocumentId);
    }

    [Fact]
    public void An_empty_file_says_that_it_is_empty()
    {
        var e = Assert.Throws<UnreadableException>(() => FileOpener.Open(_folder.Write("a.docx", ""), new ReadLimits()));
        Assert.Equal("FILE-005", e.Code);
    }

    [Theory]
    [InlineData(1024, true)] // as large as the limit
    [InlineData(1025, false)] // one more
    public void A_file_over_the_size_limit_names_the_option_to_raise(int length, bool isRead)
    {
        string path = _folder.Write("a.docx", new string('x', length));
        var limits = new ReadLimits { MaxBytes = 1024 };
        if (isRead)
            Assert.Equal(length, FileOpener.Open(path, limits).Source.Bytes.Length);
        else
        {
            var e = Assert.Throws<UnreadableException>(() => FileOpener.Open(path, limits));
            Assert.Equal("FILE-006", e.Code);
            Assert.Contains("--limit MaxBytes=1025", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_pipe_is_refused_without_waiting_for_its_writer()
    {
        if (OperatingSystem.IsWindows())
            return;
        string pipe = _folder["p.docx"];
        System.Diagnostics.Process.Start("mkfifo", [pipe]).WaitForExit();
        Task<ClaimedFile> opening = Task.Run(() => FileOpener.Open(pipe, new ReadLimits()));
        var e = await Assert.ThrowsAsync<UnreadableException>(() => opening.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal("FILE-005", e.Code);
    }

    [Fact]
    public void A_file_that_is_gone_is_not_the_documents_fault() =>
        Assert.Throws<FileNotFoundException>(() => FileOpener.Open(_folder["gone.docx"], new ReadLimits()));
}
