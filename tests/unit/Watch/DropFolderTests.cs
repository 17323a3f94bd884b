using Ingest.UnitTests.Commands;
using Ingest.Watch;

namespace Ingest.UnitTests.Watch;

public sealed class DropFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private readonly ManualClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_still_growing_is_not_taken_until_it_is_whole()
    {
        var settling = new Settling(TimeSpan.FromSeconds(2), _clock);
        for (int i = 0; i < 10; i++)
        {
            File.AppendAllText(_folder["a.docx"], "甲");
            Assert.Empty(settling.Settled(Scan()));
            _clock.GoOn(3);
        }
        Assert.Equal(30, Assert.Single(settling.Settled(Scan())).Length);
    }

    [Fact]
    public void Files_come_in_ordinal_order_with_the_folder_they_lie_in()
    {
        foreach (string name in new[] { "b.docx", "a/z.pdf", "a/b/y.odd", "B.docx" })
            _folder.Write(name, "x");
        Assert.Equal([("B.docx", ""), ("y.odd", Path.Combine("a", "b")), ("z.pdf", "a"), ("b.docx", "")],
            Scan().Select(file => (Path.GetFileName(file.Path), file.Subfolder)));
    }

    [Fact]
    public void A_folder_that_is_gone_is_told_and_does_not_end_the_worker()
    {
        List<string> told = [];
        Assert.Empty(new DropFolder(_folder["gone"]).Scan((folder, _) => told.Add(folder)));
        Assert.Equal([_folder["gone"]], told);
    }

    [Fact]
    public void A_file_written_to_after_it_was_seen_is_changed_and_so_is_one_that_is_gone()
    {
        string path = _folder.Write("a.docx", "x");
        var drop = new DropFolder(_folder.Path);
        Sighting seen = Assert.Single(Scan());
        Assert.True(drop.IsUnchanged(seen));
        File.AppendAllText(path, "y");
        Assert.False(drop.IsUnchanged(seen));
        File.Delete(path);
        Assert.False(drop.IsUnchanged(seen));
    }

    private IReadOnlyList<Sighting> Scan() => new DropFolder(_folder.Path).Scan((folder, e) => throw new InvalidOperationException(folder, e));
}
