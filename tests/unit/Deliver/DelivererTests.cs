using Ingest.Deliver;
using Ingest.Model;
using Ingest.Sinks;
using Ingest.UnitTests.Commands;

namespace Ingest.UnitTests.Deliver;

public sealed class DelivererTests
{
    private static readonly RetryOptions Quick = new() { Attempts = 3, Delay = TimeSpan.FromMilliseconds(1) };

    private static readonly Document Document = new()
    {
        DocumentId = "sha256:00",
        Source = new Source("a.docx", "docx", 1, null, "word 1"),
        Disclosure = new Disclosure(),
        Conservation = new Conservation(0, 0, 0, 0, 0),
    };

    [Fact]
    public async Task A_sink_that_is_locked_for_a_moment_is_tried_again()
    {
        var sink = new MemorySink { Failing = attempt => attempt < 3 ? new SinkException("SINK-900", "locked", retry: true) : null };
        Assert.Null(await DeliverAsync(sink));
        Assert.Equal(3, sink.Attempts);
        Assert.Equal(["a.docx"], sink.Written);
    }

    [Fact]
    public async Task When_the_attempts_end_the_document_is_left_for_later_and_not_counted_as_delivered()
    {
        var sink = new MemorySink { Failing = _ => new SinkException("SINK-900", "locked", retry: true) };
        var other = new MemorySink();
        Failure? failure = await DeliverAsync(other, sink);
        Assert.Equal((Disposition.Retry, "SINK-900"), (failure!.Disposition, failure.Code));
        Assert.Equal(4, sink.Attempts);
    }

    [Fact]
    public async Task What_cannot_be_mended_by_waiting_is_not_tried_again()
    {
        var sink = new MemorySink { Failing = _ => new SinkException("SINK-901", "damaged", retry: false) };
        Assert.Equal(Disposition.Stop, (await DeliverAsync(sink))!.Disposition);
        Assert.Equal(1, sink.Attempts);
    }

    [Fact]
    public async Task No_attempts_is_a_setting_too()
    {
        var sink = new MemorySink { Failing = _ => new IOException("full") };
        await using var deliverer = new Deliverer([new NamedSink("it", SinkFilter.None, sink)], new RetryOptions { Attempts = 0 }, TimeProvider.System);
        Assert.Equal("INGEST-003", (await deliverer.DeliverAsync(CanonicalDocument.Of(Document), CancellationToken.None))!.Code);
        Assert.Equal(1, sink.Attempts);
    }

    private static async Task<Failure?> DeliverAsync(params ISink[] sinks)
    {
        await using var deliverer = new Deliverer([.. sinks.Select((sink, i) => new NamedSink($"sink {i}", SinkFilter.None, sink))], Quick, TimeProvider.System);
        return await deliverer.DeliverAsync(CanonicalDocument.Of(Document), CancellationToken.None);
    }
}
