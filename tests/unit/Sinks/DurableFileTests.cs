using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks;

public sealed class DurableFileTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void While_a_file_is_written_its_final_name_still_has_the_old_content()
    {
        File.WriteAllText(_output["a.json"], "old");
        string seen = "";

        DurableFile.Replace(_output["a.json"], stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            seen = File.ReadAllText(_output["a.json"]);
        }, CancellationToken.None);

        Assert.Equal("old", seen);
        Assert.Equal("new", File.ReadAllText(_output["a.json"]));
    }

    [Fact]
    public void A_write_that_fails_half_way_leaves_the_old_content_and_nothing_beside()
    {
        File.WriteAllText(_output["a.json"], "old");

        Assert.Throws<IOException>(() => DurableFile.Replace(_output["a.json"], stream =>
        {
            stream.Write("ne"u8);
            throw new IOException("No space left on device");
        }, CancellationToken.None));

        Assert.Equal(["a.json"], _output.Snapshot().Keys);
        Assert.Equal("old", File.ReadAllText(_output["a.json"]));
    }

    [Fact]
    public void A_write_cancelled_at_its_end_leaves_the_old_content()
    {
        File.WriteAllText(_output["a.json"], "old");
        using var cancelling = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => DurableFile.Replace(_output["a.json"], stream =>
        {
            stream.Write("new"u8);
            cancelling.Cancel();
        }, cancelling.Token));

        Assert.Equal("old", File.ReadAllText(_output["a.json"]));
    }
}
