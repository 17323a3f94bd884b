using Ingest.Deliver;
using Ingest.Ledger;
using Ingest.Model;
using Ingest.Sinks;
using Ingest.UnitTests.Commands;

namespace Ingest.UnitTests.Deliver;

public sealed class LanesTests : IDisposable
{
    private static readonly RetryOptions Quick = new()
    {
        Attempts = 3, Delay = TimeSpan.FromMilliseconds(1), BreakAfter = 2, BreakFor = TimeSpan.FromMilliseconds(20), LongestBreak = TimeSpan.FromMilliseconds(40),
    };

    private readonly TempFolder _folder = new();

    private readonly StateFolder _state;

    public LanesTests() => _state = new StateFolder(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sink_that_is_locked_for_a_moment_is_tried_again()
    {
        var sink = new MemorySink { Failing = attempt => attempt < 3 ? new SinkException("SINK-900", "locked", retry: true) : null };
        await using Opened house = Open(Quick, sink);
        Assert.Null(await (await house.HandOverAsync("a.docx")).Done.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(3, sink.Attempts);
        Assert.Equal(["a.docx"], sink.Written);
    }

    [Fact]
    public async Task A_sink_that_is_down_keeps_its_documents_on_disk_and_the_others_go_on()
    {
        bool isDown = true;
        var down = new MemorySink { Failing = _ => isDown ? new SinkException("SINK-900", "down", retry: true) : null };
        var other = new MemorySink();
        await using Opened house = Open(Quick, other, down);
        Handed[] handed = [await house.HandOverAsync("a.docx"), await house.HandOverAsync("b.docx"), await house.HandOverAsync("c.docx")];
        await UntilAsync(() => other.Written.Count == 3 && house.Lanes.OnDisk > 0);
        Assert.DoesNotContain(handed, static one => one.Done.IsCompleted);
        isDown = false;
        Assert.All(await Task.WhenAll(handed.Select(static one => one.Done)).WaitAsync(TimeSpan.FromSeconds(10)), Assert.Null);
        Assert.Equal(["a.docx", "b.docx", "c.docx"], down.Written.Order());
        Assert.Equal(3, other.Written.Count);
        Assert.Empty(Directory.GetFiles(_state.Spool));
        Assert.Equal(0, house.Lanes.OnDisk);
    }

    [Fact]
    public async Task A_sink_that_is_down_at_the_start_gets_its_documents_when_it_is_up()
    {
        Exception? fault = new SinkException("SINK-900", "down", retry: true);
        MemorySink other = new(), down = new() { FailsToOpen = fault };
        NamedSink sink = new NamedSink("sink1", SinkFilter.None, down) { Anew = () => down = new MemorySink { FailsToOpen = fault } }.Late(DeliveryObserver.None);
        await using Opened house = Open(Quick, other, sink.Sink);
        Handed handed = await house.HandOverAsync("a.docx");
        await UntilAsync(() => other.Written.Count == 1 && house.Lanes.OnDisk == 1);
        Assert.False(handed.Done.IsCompleted);
        fault = null;
        Assert.Null(await handed.Done.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(["a.docx"], down.Written);
    }

    [Fact]
    public async Task What_waited_for_a_sink_when_the_program_ended_is_delivered_by_the_next_one_without_being_read_again()
    {
        var down = new MemorySink { Failing = _ => new SinkException("SINK-900", "down", retry: true) };
        await using (Opened house = Open(Quick, down))
        {
            Handed handed = await house.HandOverAsync("a.docx");
            await handed.Deferred.WaitAsync(TimeSpan.FromSeconds(10));
            await house.HandOverAsync("b.docx");
        }
        Assert.Equal(2, Directory.GetFiles(_state.Spool).Length);
        var up = new MemorySink();
        await using (Opened house = Open(Quick, up))
            await UntilAsync(() => house.Lanes.Count == 0);
        Assert.Equal(["a.docx", "b.docx"], up.Written.Order());
        Assert.Empty(Directory.GetFiles(_state.Spool));
    }

    [Fact]
    public async Task A_document_that_one_sink_cannot_hold_is_quarantined_alone()
    {
        var sink = new MemorySink { FailingOn = static name => name == "b.docx" ? new SinkException("SINK-006", "two tables of one id", retry: false) : null };
        await using Opened house = Open(Quick, sink);
        Task<Failure?>[] ends = [(await house.HandOverAsync("a.docx")).Done, (await house.HandOverAsync("b.docx")).Done, (await house.HandOverAsync("c.docx")).Done];
        Failure?[] failures = await Task.WhenAll(ends).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal([null, "SINK-006", null], failures.Select(static failure => failure?.Code));
        Assert.Equal(DocumentState.Quarantined, house.Ledger.Find(IdOf("b.docx"))!.State);
    }

    [Fact]
    public async Task What_cannot_be_mended_by_waiting_stops_the_sink_and_keeps_the_document()
    {
        var sink = new MemorySink { Failing = static _ => new SinkException("SINK-901", "damaged", retry: false) };
        await using Opened house = Open(Quick, sink);
        await house.HandOverAsync("a.docx");
        Assert.Equal(Disposition.Stop, (await house.Lanes.Stopped.WaitAsync(TimeSpan.FromSeconds(10))).Disposition);
        Assert.Equal(1, sink.Attempts);
        Assert.Equal(DocumentState.Read, house.Ledger.Find(IdOf("a.docx"))!.State);
    }

    [Fact]
    public async Task A_sink_that_stays_down_is_tried_less_and_less()
    {
        var sink = new MemorySink { Failing = static _ => new IOException("full") };
        RetryOptions slow = Quick with { Attempts = 0, BreakFor = TimeSpan.FromMilliseconds(100), LongestBreak = TimeSpan.FromSeconds(30) };
        var pauses = new Pauses();
        await using Opened house = Open(slow, sink, static () => { }, observer: pauses);
        await house.HandOverAsync("a.docx");
        await UntilAsync(() => pauses.Times.Count >= 3);
        Assert.Equal([100, 200, 400], pauses.Times.Take(3).Select(static time => time.TotalMilliseconds));
    }

    [Fact]
    public async Task A_sink_that_took_documents_before_is_left_alone_as_soon_as_one_that_never_did()
    {
        bool isDown = false;
        var sink = new MemorySink { Failing = _ => isDown ? new IOException("full") : null };
        await using Opened house = Open(Quick with { Attempts = 0, BreakFor = TimeSpan.FromMinutes(1), LongestBreak = TimeSpan.FromMinutes(1) }, sink);
        foreach (string name in new[] { "a.docx", "b.docx", "c.docx" })
            await (await house.HandOverAsync(name)).Done.WaitAsync(TimeSpan.FromSeconds(10));
        isDown = true;
        Handed[] waiting = [await house.HandOverAsync("d.docx"), await house.HandOverAsync("e.docx"), await house.HandOverAsync("f.docx")];
        await UntilAsync(() => house.Lanes.All.Single().IsOpen);
        // Three that it took, and the two of BreakAfter; one more where d and e came together and were tried at once first.
        Assert.InRange(sink.Attempts, 5, 6);
        Assert.DoesNotContain(waiting, static one => one.Done.IsCompleted);
    }

    [Fact]
    public async Task A_document_that_fails_again_and_again_does_not_keep_the_others_from_the_sink()
    {
        var sink = new MemorySink { FailingOn = static name => name == "a.docx" ? new IOException("this one only") : null };
        await using Opened house = Open(Quick with { Attempts = 0 }, sink);
        Handed bad = await house.HandOverAsync("a.docx");
        foreach (string name in new[] { "b.docx", "c.docx", "d.docx" })
            Assert.Null(await (await house.HandOverAsync(name)).Done.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.False(bad.Done.IsCompleted);
    }

    [Fact]
    public async Task A_slow_sink_takes_several_at_once_and_holds_no_more_than_a_few_in_memory()
    {
        var sink = new MemorySink { Failing = static _ => { Thread.Sleep(1); return null; } };
        await using Opened house = Open(Quick, sink);
        Task<Failure?>[] ends = new Task<Failure?>[300];
        for (int i = 0; i < ends.Length; i++)
            ends[i] = (await house.HandOverAsync($"{i}.docx")).Done;
        Assert.All(await Task.WhenAll(ends).WaitAsync(TimeSpan.FromSeconds(30)), Assert.Null);
        Assert.Equal(300, sink.Written.Count);
    }

    [Fact]
    public async Task A_waiting_document_that_cannot_be_read_from_disk_is_given_up_and_the_next_are_served()
    {
        await using (Opened house = Open(Quick, new MemorySink { Failing = static _ => new SinkException("SINK-900", "down", retry: true) }))
            await (await house.HandOverAsync("a.docx")).Deferred.WaitAsync(TimeSpan.FromSeconds(10));
        string file = Directory.GetFiles(_state.Spool).Single();
        var up = new MemorySink();
        await using Opened next = Open(Quick, up, beforeStart: () =>
        {
            // A folder in its place cannot be read, whoever asks.
            File.Delete(file);
            Directory.CreateDirectory(file);
        });
        await UntilAsync(() => next.Lanes.Count == 0);
        Assert.Null(await (await next.HandOverAsync("b.docx")).Done.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(["b.docx"], up.Written);
    }

    [Theory]
    [InlineData("digit")]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("folder")]
    public async Task What_waits_on_disk_and_was_changed_there_is_read_again_and_never_delivered(string how)
    {
        var down = new MemorySink { Failing = static _ => new SinkException("SINK-900", "down", retry: true) };
        await using (Opened house = Open(Quick, down))
            await (await house.HandOverAsync("a.docx")).Deferred.WaitAsync(TimeSpan.FromSeconds(10));
        Spoil(Directory.GetFiles(_state.Spool).Single(), how);
        var up = new MemorySink();
        await using Opened next = Open(Quick, up);
        await UntilAsync(() => next.Lanes.Count == 0);
        Assert.Empty(up.Written);
        Assert.Equal(DocumentState.Seen, next.Ledger.Find(IdOf("a.docx"))!.State);
        Assert.Null(await (await next.HandOverAsync("a.docx")).Done.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(["a.docx"], up.Written);
    }

    [Fact]
    public async Task Of_large_documents_that_wait_on_disk_only_a_few_are_taken_into_memory_at_once()
    {
        string[] names = [.. Enumerable.Range(0, 4).Select(static i => i + new string('x', 17 << 20))];
        var down = new MemorySink { Failing = static _ => new IOException("full") };
        await using (Opened house = Open(Quick, down))
        {
            foreach (string name in names)
                await (await house.HandOverAsync(name)).Deferred.WaitAsync(TimeSpan.FromSeconds(10));
        }
        var up = new CountingSink();
        await using Opened next = Open(Quick, up);
        await UntilAsync(() => next.Lanes.Count == 0);
        // The second one goes over 32 MiB.
        Assert.Equal(2, up.MostAtOnce);
    }

    private static void Spoil(string path, string how)
    {
        byte[] bytes = File.ReadAllBytes(path);
        File.Delete(path);
        switch (how)
        {
            case "digit":
                string changed = System.Text.Encoding.Latin1.GetString(bytes).Replace("\"bytes\":1", "\"bytes\":2", StringComparison.Ordinal);
                Assert.NotEqual(bytes, System.Text.Encoding.Latin1.GetBytes(changed));
                File.WriteAllBytes(path, System.Text.Encoding.Latin1.GetBytes(changed));
                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            default:
                File.WriteAllBytes(path, bytes.AsSpan(0, how == "cut" ? bytes.Length / 2 : 0).ToArray());
                break;
        }
    }

    private sealed class Pauses : DeliveryObserver
    {
        public System.Collections.Concurrent.ConcurrentQueue<TimeSpan> Times { get; } = new();

        public override void Paused(string sink, TimeSpan time) => Times.Enqueue(time);
    }

    private sealed class CountingSink : ISink
    {
        public int MostAtOnce { get; private set; }

        public Task OpenAsync(CancellationToken cancellation) => Task.CompletedTask;

        public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation) => WriteManyAsync([document], cancellation);

        public Task WriteManyAsync(IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation)
        {
            MostAtOnce = Math.Max(MostAtOnce, documents.Count);
            return Task.CompletedTask;
        }

        public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) => [];

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [Fact]
    public async Task So_many_bytes_that_wait_on_disk_are_full_too()
    {
        var down = new MemorySink { Failing = static _ => new IOException("full") };
        await using Opened house = Open(Quick, down, static () => { }, new DeliverOptions { MaxBacklogBytes = 1 << 20 });
        await (await house.HandOverAsync("small.docx")).Deferred.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(house.Lanes.IsFull);
        await (await house.HandOverAsync(new string('x', 1 << 20))).Deferred.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(house.Lanes.IsFull);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (int i = 0; i < 500 && !isSo(); i++)
            await Task.Delay(10);
        Assert.True(isSo());
    }

    private static string IdOf(string name) => "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)));

    private Opened Open(RetryOptions retry, params ISink[] sinks) => new(_state, retry, sinks, static () => { });

    private Opened Open(RetryOptions retry, ISink sink, Action beforeStart, DeliverOptions? options = null, DeliveryObserver? observer = null) => new(_state, retry, [sink], beforeStart, options, observer);

    private sealed class Opened : IAsyncDisposable
    {
        private readonly Wish _wish;

        public Opened(StateFolder state, RetryOptions retry, ISink[] sinks, Action beforeStart, DeliverOptions? options = null, DeliveryObserver? observer = null)
        {
            Ledger = DocumentLedger.Open(state, TimeProvider.System, "test");
            var spool = new Spool(state.Spool);
            HashSet<string> pending = [.. Ledger.AllPending().Select(static one => one.Id)];
            IReadOnlyDictionary<string, long> kept = spool.Sweep(pending.Contains);
            Ledger.Recover(kept.ContainsKey);
            NamedSink[] named = [.. sinks.Select((sink, i) => new NamedSink($"sink {i}", SinkFilter.None, sink))];
            _wish = new Wish("reader", [.. named.Select(static one => one.Name)]);
            Lanes = new Lanes(named, Ledger, spool, retry, options ?? new DeliverOptions(), new Patience(false, retry, TimeProvider.System, DeliveryObserver.None), TimeProvider.System, observer ?? DeliveryObserver.None);
            beforeStart();
            Lanes.Start(kept);
        }

        public DocumentLedger Ledger { get; }

        public Lanes Lanes { get; }

        public Task<Handed> HandOverAsync(string name)
        {
            string id = IdOf(name);
            Ledger.Take(new MetFile(name, 1, default), id, _wish);
            return Lanes.HandOverAsync(CanonicalDocument.Of(new Document
            {
                DocumentId = id,
                Source = new Source(name, "docx", 1, null, "word 1"),
                Disclosure = new Disclosure(),
                Conservation = new Conservation(0, 0, 0, 0, 0),
            }), _wish, Holding.None, CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            await Lanes.DisposeAsync();
            Ledger.Dispose();
        }
    }
}
