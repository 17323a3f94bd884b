using Ingest.Fuzz;

namespace Ingest.UnitTests.Fuzz;

/// <summary>Every input that fuzzing has kept (tests/fuzz/corpus): it becomes a document, or is refused with a code, and soon.</summary>
public sealed class KeptInputTests
{
    // A few milliseconds are usual; a busy machine takes longer.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Targets => [.. FuzzTarget.Targets];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_kept_input_is_read_or_refused_in_time(string target)
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(RepositoryPath.Root, "tests", "fuzz", "corpus", target)).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);
        string?[] codes = [.. files.Select(path =>
        {
            var read = Task.Run(() => FuzzTarget.Run(target, File.ReadAllBytes(path)));
            Assert.True(((IAsyncResult)read).AsyncWaitHandle.WaitOne(Soon), $"{path} takes longer than {Soon.TotalSeconds} s.");
            Assert.True(read.Exception is null, $"{path}: {read.Exception?.InnerException}");
            return read.GetAwaiter().GetResult();
        })];
        // Some are whole documents: where all are refused, nothing was tried.
        Assert.Contains(codes, static code => code is null);
    }

    [Fact]
    public void A_package_written_as_text_is_the_same_document()
    {
        byte[] archive = File.ReadAllBytes(Path.Combine(RepositoryPath.Root, "corpus", "documents", "nested-table.docx"));
        byte[] text = OpenPackage.Open(archive);

        Assert.True(OpenPackage.Is(text));
        Assert.Equal(text, OpenPackage.Open(OpenPackage.Close(text)));
        Assert.Null(FuzzTarget.Run("docx", text));
    }
}
