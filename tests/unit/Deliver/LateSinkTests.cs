using Ingest.Deliver;
using Ingest.Model;
using Ingest.Sinks;
using Ingest.UnitTests.Commands;

namespace Ingest.UnitTests.Deliver;

public sealed class LateSinkTests
{
    private static readonly SinkException Down = new("SINK-900", "Nobody answers.", retry: true);

    private readonly Queue<MemorySink> _made = new();

    private readonly List<Failure> _said = [];

    private int _opened;

    [Fact]
    public async Task One_that_is_down_at_the_start_is_made_anew_until_it_can_be_opened()
    {
        MemorySink up = new();
        await using LateSink sink = Late(new() { FailsToOpen = Down }, new() { FailsToOpen = Down }, up);
        var document = CanonicalDocument.Of(SampleDocument.Of('a'));

        await sink.OpenAsync(CancellationToken.None);
        await sink.FlushAsync(CancellationToken.None);
        Assert.Equal("SINK-900", Assert.Single(_said).Code);
        Assert.Same(Down, await Assert.ThrowsAsync<SinkException>(() => sink.WriteAsync(document, CancellationToken.None)));
        await sink.WriteAsync(document, CancellationToken.None);
        await sink.WriteManyAsync([document], CancellationToken.None);
        await sink.FlushAsync(CancellationToken.None);

        Assert.Equal((2, 1, 1), (up.Attempts, up.Flushed, up.Written.Count));
        Assert.Equal((2, 1), (_opened, _said.Count));
    }

    [Fact]
    public async Task Asking_how_it_is_opens_it()
    {
        await using LateSink sink = Late(new() { FailsToOpen = Down }, new() { FailsToOpen = Down }, new());
        await sink.OpenAsync(CancellationToken.None);
        Assert.Contains("SINK-900", (await sink.CheckAsync(CancellationToken.None)).Problem, StringComparison.Ordinal);
        Assert.Equal(SinkHealth.Good, await sink.CheckAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_waiting_does_not_mend_is_said_at_once()
    {
        await using LateSink sink = Late(new() { FailsToOpen = new SinkException("SINK-900", "The password is wrong.", retry: false) }, new());
        await Assert.ThrowsAsync<SinkException>(() => sink.OpenAsync(CancellationToken.None));
        Assert.Empty(_said);
    }

    [Fact]
    public async Task No_document_is_to_blame_for_a_sink_that_cannot_be_opened()
    {
        foreach (Exception fault in new Exception[] { new System.Text.Json.JsonException("<html>"), new SinkException("SINK-006", "too long", retry: false) })
        {
            await using LateSink sink = Late(new() { FailsToOpen = Down }, new() { FailsToOpen = fault }, new());
            await sink.OpenAsync(CancellationToken.None);
            SinkException thrown = await Assert.ThrowsAsync<SinkException>(() => sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None));
            Assert.Equal(Disposition.Stop, Failure.Of(Stage.Delivering, thrown, "a").Disposition);
            _made.Clear();
        }
    }

    private LateSink Late(params MemorySink[] sinks)
    {
        foreach (MemorySink sink in sinks[1..])
            _made.Enqueue(sink);
        return new LateSink(sinks[0], Anew, _said.Add);
    }

    private MemorySink Anew()
    {
        _opened++;
        return _made.Dequeue();
    }
}
