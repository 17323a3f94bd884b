using System.Text;

namespace Ingest.GoldenTests.Approval;

public sealed class ApprovedFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("approved").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_document_without_an_approved_reading_fails_and_leaves_what_was_received()
    {
        string? message = Files().Compare("a.docx", Bytes("{}\n"));

        Assert.Contains("no approved reading", message);
        Assert.Contains(ApprovedFiles.AcceptCommand, message);
        Assert.Equal("{}\n", File.ReadAllText(Path.Combine(_folder, "a.docx.received.json")));
    }

    [Fact]
    public void The_approved_bytes_pass_and_clear_an_old_received_file()
    {
        Approve("a.docx", "{}\n");
        File.WriteAllText(Path.Combine(_folder, "a.docx.received.json"), "old");

        Assert.Null(Files().Compare("a.docx", Bytes("{}\n")));
        Assert.False(File.Exists(Path.Combine(_folder, "a.docx.received.json")));
    }

    [Theory]
    [InlineData("{\n \"a\": 1\n}\n", "{\n \"a\": 2\n}\n")] // a value
    [InlineData("{}\n", "{}")] // only the last line feed
    [InlineData("{}\n", "{}\r\n")] // only the line end
    public void One_different_byte_fails_and_shows_where(string approved, string received)
    {
        Approve("a.docx", approved);

        string? message = Files().Compare("a.docx", Bytes(received));

        Assert.Contains("differs (- approved", message);
        Assert.Equal(approved, File.ReadAllText(Path.Combine(_folder, "a.docx.json")));
    }

    [Fact]
    public void Accepting_replaces_the_approved_bytes()
    {
        Approve("a.docx", "old");

        Assert.Null(Files(isAccepting: true).Compare("a.docx", Bytes("new")));
        Assert.Equal("new", File.ReadAllText(Path.Combine(_folder, "a.docx.json")));
        Assert.False(File.Exists(Path.Combine(_folder, "a.docx.received.json")));
    }

    [Fact]
    public void Continuous_integration_accepts_nothing()
    {
        Approve("a.docx", "old");

        Assert.Contains("CI=true", Files(isAccepting: true, isCi: true).Compare("a.docx", Bytes("new")));
        Assert.Equal("old", File.ReadAllText(Path.Combine(_folder, "a.docx.json")));
    }

    [Fact]
    public void An_approved_file_without_its_document_is_an_orphan_and_a_received_one_is_not()
    {
        Approve("a.docx", "1");
        Approve("gone.docx", "1");
        File.WriteAllText(Path.Combine(_folder, "b.txt.received.json"), "1");

        Assert.Equal(["gone.docx.json"], Files().Orphans(["a.docx", "b.txt"]));
    }

    [Fact]
    public void The_difference_shows_what_stands_before_it_and_both_sides()
    {
        string? difference = LineDiff.First(["a", "b", "c", "d", "e"], ["a", "b", "c", "D"]);

        Assert.Equal("line 4 differs (- approved, 5 lines; + received, 4 lines)\n  a\n  b\n  c\n- d\n- e\n+ D\n", difference);
    }

    [Fact]
    public void A_text_that_goes_on_differs_from_one_that_ends() =>
        Assert.Contains("+ (ends)", LineDiff.First(["a", "b"], ["a"]));

    [Fact]
    public void Equal_texts_do_not_differ() => Assert.Null(LineDiff.First(["a"], ["a"]));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private ApprovedFiles Files(bool isAccepting = false, bool isCi = false) => new(_folder, isAccepting, isCi);

    private void Approve(string name, string text) => File.WriteAllText(Path.Combine(_folder, name + ".json"), text);
}
