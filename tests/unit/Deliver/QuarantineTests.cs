using Ingest.Deliver;
using Ingest.UnitTests.Commands;

namespace Ingest.UnitTests.Deliver;

public sealed class QuarantineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_move_overwrites_nothing()
    {
        foreach (string content in new[] { "1", "2", "3" })
            Moved(_folder.Write("in/a.docx", content), _folder["archive"]);
        Assert.Equal(["a (2).docx", "a (3).docx", "a.docx"], _folder.Files("archive"));
        Assert.Equal("1", File.ReadAllText(_folder["archive/a.docx"]));
        Assert.Equal("3", File.ReadAllText(_folder["archive/a (3).docx"]));
        Assert.Empty(_folder.Files("in"));
    }

    [Fact]
    public void A_move_to_a_name_that_is_taken_leaves_both_files_as_they_were()
    {
        string source = _folder.Write("a.docx", "new"), taken = _folder.Write("b.docx", "old");
        Assert.Throws<IOException>(() => WholeMove.To(source, taken));
        Assert.Equal(("new", "old"), (File.ReadAllText(source), File.ReadAllText(taken)));
    }

    [Fact]
    public void A_move_to_another_volume_is_whole_and_leaves_no_pieces()
    {
        // Memory-backed on most Linux machines; elsewhere there is no second volume to be had.
        const string Other = "/dev/shm";
        if (!Directory.Exists(Other))
            return;
        string target = Path.Combine(Other, Path.GetFileName(_folder.Path));
        try
        {
            string moved = Moved(_folder.Write("a.docx", "x"), target);
            Assert.Equal("x", File.ReadAllText(moved));
            Assert.Equal([moved], Directory.GetFiles(target));
            Assert.Empty(_folder.Files());
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    [Fact]
    public void Each_quarantined_document_has_its_own_reason_beside_it_and_subfolders_are_kept()
    {
        var quarantine = new Quarantine(_folder["bad"]);
        foreach (string id in new[] { "sha256:1", "sha256:2" })
            Take(quarantine, _folder.Write("in/sub/预算.docx", id), "sub", new Reason("ZIP-001", "cut off", "预算.docx", id));
        Assert.Equal(["sub/预算 (2).docx", "sub/预算 (2).docx.reason.json", "sub/预算.docx", "sub/预算.docx.reason.json"], _folder.Files("bad"));
        Assert.Equal("sha256:2", File.ReadAllText(_folder["bad/sub/预算 (2).docx"]));
        Assert.Equal("sha256:2", Reason.Read(_folder["bad/sub/预算 (2).docx.reason.json"])!.DocumentId);
        Assert.Contains("\"fileName\": \"预算.docx\"", File.ReadAllText(_folder["bad/sub/预算.docx.reason.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_of_one_name_get_two_notes_and_the_same_document_one()
    {
        var quarantine = new Quarantine(_folder["bad"]);
        foreach (string id in new[] { "sha256:1", "sha256:2", "sha256:1", "sha256:2" })
            quarantine.Note(new Reason("ZIP-001", "cut off", "a.docx", id));
        Assert.Equal(["a (2).docx.reason.json", "a.docx.reason.json"], _folder.Files("bad"));
    }

    [Fact]
    public void A_document_that_is_delivered_after_all_loses_its_note_and_no_other_does()
    {
        var quarantine = new Quarantine(_folder["bad"]);
        quarantine.Note(new Reason("ZIP-001", "cut off", "a.docx", "sha256:1"));
        quarantine.Note(new Reason("ZIP-001", "cut off", "a.docx", "sha256:2"));
        quarantine.Forget("a.docx", "sha256:2");
        Assert.Equal(["a.docx.reason.json"], _folder.Files("bad"));
        quarantine.Forget("a.docx", "sha256:3");
        Assert.Equal(["a.docx.reason.json"], _folder.Files("bad"));
    }

    [Fact]
    public void A_kill_between_reason_and_move_is_made_good_by_the_next_try()
    {
        var reason = new Reason("ZIP-001", "cut off", "a.docx", "sha256:1");
        var quarantine = new Quarantine(_folder["bad"]);
        quarantine.Note(reason);
        Take(quarantine, _folder.Write("in/a.docx", "x"), "", reason);
        Assert.Equal(["a.docx", "a.docx.reason.json"], _folder.Files("bad"));
    }

    [Theory]
    [InlineData(83, ".docx")] // 254 bytes in all: as long as Linux takes
    [InlineData(80, ".docx")] // long enough that only what is added is too much
    [InlineData(1, ".docx")] // short: nothing is left out
    public void A_name_as_long_as_the_system_takes_finds_room_for_what_is_added_and_keeps_its_extension(int characters, string extension)
    {
        string name = new string('预', characters) + extension;
        var quarantine = new Quarantine(_folder["bad"]);
        foreach (string id in new[] { "sha256:1", "sha256:2" })
        {
            Moved(_folder.Write("in/" + name, id), _folder["archive"]);
            Take(quarantine, _folder.Write("in/" + name, id), "", new Reason("ZIP-001", "cut off", name, id));
        }
        Assert.Equal(2, _folder.Files("archive").Length);
        Assert.Equal(4, _folder.Files("bad").Length);
        Assert.All(_folder.Files("archive"), kept => Assert.EndsWith(extension, kept, StringComparison.Ordinal));
        Assert.All(_folder.Files("archive").Concat(_folder.Files("bad")), static kept => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Path.GetFileName(kept)), 1, 255));
        quarantine.Forget(name, "sha256:1");
    }

    private static string Moved(string path, string folder)
    {
        string place = WholeMove.PlaceIn(folder, Path.GetFileName(path));
        WholeMove.To(path, place);
        return place;
    }

    private static void Take(Quarantine quarantine, string path, string subfolder, Reason reason) => Quarantine.Take(path, quarantine.Place(reason, subfolder), reason);
}
