using Ingest.Claim;
using Ingest.UnitTests.Commands;

namespace Ingest.UnitTests.Claim;

public sealed class FileFinderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private readonly FileFinder _finder = new([".docx", ".html"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_in_ordinal_order_and_only_those_that_a_reader_knows()
    {
        foreach (string name in new[] { "b.docx", "B.DOCX", "a/z.html", "a/~$z.docx", "a/.hidden.docx", ".git/x.html", "c.png", "乙.docx" })
            _folder.Write(name, "x");
        FoundFiles found = _finder.Find([_folder.Path]);
        Assert.Equal(["B.DOCX", "a/z.html", "b.docx", "乙.docx"], found.Files.Select(Relative));
        Assert.Equal(["c.png"], found.LeftOut);
    }

    [Fact]
    public void Paths_come_in_the_order_given_and_each_file_once()
    {
        string b = _folder.Write("b.docx", "x");
        _folder.Write("a.docx", "x");
        Assert.Equal(["b.docx", "a.docx"], _finder.Find([b, _folder.Path, b]).Files.Select(Relative));
    }

    [Fact]
    public void A_file_that_is_named_is_taken_whatever_its_extension()
    {
        string odd = _folder.Write("a.odd", "x");
        Assert.Equal([odd], _finder.Find([odd]).Files);
    }

    [Fact]
    public void The_folder_of_the_results_is_not_entered()
    {
        _folder.Write("a.html", "x");
        _folder.Write("out/b.html", "x");
        Assert.Equal(["a.html"], _finder.Find([_folder.Path], _folder["out"]).Files.Select(Relative));
    }

    [Fact]
    public void Links_are_not_followed_out_of_the_folder_or_round_in_it()
    {
        string outside = _folder.Write("outside/secret.html", "x");
        _folder.Write("in/a.html", "x");
        File.CreateSymbolicLink(_folder["in/file.html"], outside);
        Directory.CreateSymbolicLink(_folder["in/out"], _folder["outside"]);
        Directory.CreateSymbolicLink(_folder["in/round"], _folder["in"]);
        Assert.Equal(["in/a.html"], _finder.Find([_folder["in"]]).Files.Select(Relative));
    }

    [Fact]
    public void A_folder_without_permission_is_told_and_the_rest_is_found()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("in/a.html", "x");
        _folder.Write("in/closed/b.html", "x");
        File.SetUnixFileMode(_folder["in/closed"], UnixFileMode.None);
        FoundFiles found = _finder.Find([_folder["in"]]);
        Assert.Contains("in/a.html", found.Files.Select(Relative));
        // Permission bits do not bind the superuser: the folder is then simply searched.
        if (Environment.IsPrivilegedProcess)
            Assert.Equal(2, found.Files.Count);
        else
            Assert.IsType<UnauthorizedAccessException>(Assert.Single(found.Unreachable).Cause);
    }

    private string Relative(string path) => Path.GetRelativePath(_folder.Path, path);
}
