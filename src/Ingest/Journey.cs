using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Ingest.Deliver;
using Ingest.Ledger;
using Ingest.Telemetry;

namespace Ingest;

/// <summary>A file's way from its path to every sink, with the ledger keeping account. Safe to use from many threads.</summary>
/// <param name="pipeline">Reads.</param>
/// <param name="ledger">Keeps account.</param>
/// <param name="lanes">Lead to the sinks.</param>
/// <param name="wish">Where documents are to go, and what counts as done.</param>
/// <param name="patience">For the ledger's own writing.</param>
internal sealed class Journey(Pipeline pipeline, DocumentLedger ledger, Lanes lanes, Wish wish, Patience patience)
{
    // Files that change under the reader's hands are waited for by whoever gave them.
    private const int MostLooks = 3;

    // Outcomes that wait to be told in order.
    private const int MostUntold = 256;

    private readonly Lock _gate = new();

    private readonly Dictionary<string, Passage> _inWork = new(StringComparer.Ordinal);

    /// <summary>Where documents are to go.</summary>
    public Wish Wish => wish;

    /// <summary>The lanes.</summary>
    public Lanes Lanes => lanes;

    /// <summary>True while the ledger or the spool cannot be written.</summary>
    public bool IsStuck => patience.IsStuck;

    /// <summary>Reads and delivers the files: read side by side, handed to the sinks in the order given.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="parallel">How many are read at once, from 1.</param>
    /// <param name="stop">Ends the taking of files; those in work are finished and come out.</param>
    /// <returns>One outcome for each file taken, in order, but for those that a sink did not take at once, which come last; the last one where it says <see cref="Disposition.Stop"/>.</returns>
    public async IAsyncEnumerable<Outcome> RunAsync(IEnumerable<string> paths, int parallel, [EnumeratorCancellation] CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var begun = Channel.CreateBounded<Leg>(new BoundedChannelOptions(MostUntold) { SingleReader = true, SingleWriter = true });
        Task taking = TakeAsync(paths, parallel, begun.Writer, enough.Token);
        List<Leg> later = [];
        try
        {
            await foreach (Leg leg in begun.Reader.ReadAllAsync(CancellationToken.None))
            {
                if (await Task.WhenAny(leg.Passage.Done, leg.Passage.Deferred, lanes.Stopped) == lanes.Stopped)
                    await lanes.DrainAsync();
                await ToldAsync(leg);
                if (!leg.Passage.Done.IsCompleted)
                {
                    later.Add(leg);
                    continue;
                }
                yield return leg.Outcome();
                if (leg.Outcome().Disposition == Disposition.Stop)
                    yield break;
            }
            await lanes.DrainAsync();
            foreach (Leg leg in later)
            {
                await ToldAsync(leg);
                yield return leg.Outcome();
            }
        }
        finally
        {
            await enough.CancelAsync();
            await foreach (Leg _ in begun.Reader.ReadAllAsync(CancellationToken.None))
            {
                // Nobody listens any more: what was begun is finished, untold.
            }
            await taking;
        }
    }

    /// <summary>Path to document, or to what became of it before. Nothing is thrown but a fault of the ledger that patience does not mend.</summary>
    /// <param name="path">The file.</param>
    /// <param name="met">How it is known to the ledger.</param>
    /// <param name="cancellation">Gives up waiting for the ledger.</param>
    public async Task<Leg> ReadAsync(string path, MetFile met, CancellationToken cancellation)
    {
        for (int look = 0; ; look++)
        {
            string? id = wish.IsAgain ? null : ledger.IdOf(met);
            if (id is null)
            {
                (id, Failure? failure) = pipeline.Identify(path);
                if (id is null)
                    return new Leg(path, Passage.Ended(null, Tally.None, failure));
            }
            (Taken taken, Passage? passage) = await patience.DoAsync(() => Take(met, id), cancellation);
            switch (taken.Next)
            {
                case Next.Delivered:
                    return new Leg(path, Passage.Ended(id, Tally.Of(taken.Document.Holds), null)) { IsKnown = true };
                case Next.Quarantined:
                    return new Leg(path, Passage.Ended(id, Tally.None, new Failure(Disposition.Quarantine, taken.Document.Code!, taken.Document.Reason!))) { IsKnown = true };
                case Next.Read:
                    Attempt attempt = Measured(path);
                    if (attempt.DocumentId == id || (attempt.DocumentId is null && attempt.Failure is not null))
                        return await ReadAsync(path, passage!, attempt, cancellation);
                    await GiveBackAsync(met, passage!, cancellation);
                    if (look + 1 >= MostLooks)
                        return new Leg(path, Passage.Ended(null, Tally.None, Changed(met.Name)));
                    met = Again(path, met);
                    break;
                default:
                    if (passage is not null)
                        return new Leg(path, passage);
                    // It came to its end just now, or its content is lost: then it is read again.
                    if (look > 0)
                        await patience.DoAsync(() => ledger.Reread(id), cancellation);
                    break;
            }
        }
    }

    /// <summary>Hands a document that was read to the sinks; nothing is done for one that has its end already.</summary>
    public async Task HandOverAsync(Leg leg, CancellationToken cancellation)
    {
        if (leg.Read is not { } read)
            return;
        Passage passage = leg.Passage;
        try
        {
            Handed handed = await lanes.HandOverAsync(read.Content!, wish, read.Holds.ToHolding(), cancellation);
            passage.Follow(handed);
        }
        catch (Exception e)
        {
            // Not in the sinks, and nowhere kept: the next start reads it again.
            passage.End(Failure.Of(Stage.Delivering, e, Path.GetFileName(leg.Path)));
        }
        finally
        {
            Leave(passage);
        }
    }

    /// <summary>Gives up what is being read: it goes back to where it was.</summary>
    public void Abandon() => pipeline.Abandon();

    // What no lane has any more has its end, which is only about to be told.
    private async Task ToldAsync(Leg leg)
    {
        if (leg.Passage is { Id: { } id, Done.IsCompleted: false } && (lanes.Find(id) is not { } handed || handed.Done.IsCompleted) && !IsInWork(id))
            await leg.Passage.Done;
    }

    private bool IsInWork(string id)
    {
        lock (_gate)
            return _inWork.ContainsKey(id);
    }

    private async Task TakeAsync(IEnumerable<string> paths, int parallel, ChannelWriter<Leg> begun, CancellationToken stop)
    {
        try
        {
            await foreach (Leg leg in InOrder.Of(paths, parallel, path => ReadAsync(path, MetFileOf(path), CancellationToken.None).GetAwaiter().GetResult(), stop))
            {
                await HandOverAsync(leg, CancellationToken.None);
                await begun.WriteAsync(leg, CancellationToken.None);
                // What is more than may wait on disk is not begun: where trying once more does not help, the rest stays untried.
                if (lanes.IsFull)
                    await lanes.DrainAsync();
                if (lanes.IsFull || lanes.Stopped.IsCompleted)
                    break;
            }
            begun.Complete();
        }
        catch (Exception e)
        {
            begun.Complete(e);
        }
    }

    private Attempt Measured(string path)
    {
        using Activity? trace = Instruments.Begin("read");
        long start = Stopwatch.GetTimestamp();
        Attempt attempt = pipeline.Read(path);
        Instruments.ReadTime.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("format", attempt.Format ?? "none"));
        Instruments.Pages.Add(attempt.Holds.Pages);
        attempt.Times.Tell();
        trace?.SetTag("format", attempt.Format).SetTag("pages", attempt.Holds.Pages).SetTag("code", attempt.Failure?.Code);
        return attempt;
    }

    private (Taken, Passage?) Take(MetFile met, string id)
    {
        // A passage is there as long as its document is claimed: the two change together.
        lock (_gate)
        {
            Taken taken = ledger.Take(met, id, wish);
            if (taken.Next == Next.Read)
                _inWork[id] = new Passage(id);
            Passage? passage = _inWork.GetValueOrDefault(id);
            if (passage is null && taken.Next == Next.Waiting && lanes.Find(id) is { } handed)
                passage = Passage.Following(handed, Tally.Of(taken.Document.Holds));
            return (taken, passage);
        }
    }

    private async Task<Leg> ReadAsync(string path, Passage passage, Attempt attempt, CancellationToken cancellation)
    {
        if (attempt.Failure is not { } failure)
        {
            passage.Holds = attempt.Holds;
            return new Leg(path, passage) { Read = attempt };
        }
        await patience.DoAsync(() =>
        {
            if (failure.Disposition == Disposition.Quarantine)
                ledger.Quarantined(passage.Id!, wish.Reader, failure.Code, failure.Message);
            else
                ledger.HandedBack(passage.Id!, failure.Code);
            return 0;
        }, cancellation);
        passage.End(failure);
        Leave(passage);
        return new Leg(path, passage);
    }

    private async Task GiveBackAsync(MetFile met, Passage passage, CancellationToken cancellation)
    {
        await patience.DoAsync(() =>
        {
            ledger.HandedBack(passage.Id!, "changed while it was read");
            ledger.Mistrust(met.Path);
            return 0;
        }, cancellation);
        passage.End(Changed(met.Name));
        Leave(passage);
    }

    private void Leave(Passage passage)
    {
        lock (_gate)
        {
            if (_inWork.GetValueOrDefault(passage.Id!) == passage)
                _inWork.Remove(passage.Id!);
        }
    }

    private static Failure Changed(string name) => new(Disposition.Retry, "FILE-004", $"'{name}' changes while it is read. It is read when it stays as it is.");

    private static MetFile Again(string path, MetFile before)
    {
        MetFile now = MetFileOf(path);
        return before with { Length = now.Length, Modified = now.Modified };
    }

    // What cannot be asked is said by the opening that follows.
    private static MetFile MetFileOf(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new MetFile(path, file.Length, file.LastWriteTimeUtc) : new MetFile(path, 0, default);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new MetFile(path, 0, default);
        }
    }
}
