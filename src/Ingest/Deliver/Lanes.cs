using System.Collections.Concurrent;
using Ingest.Ledger;
using Ingest.Model;

namespace Ingest.Deliver;

/// <summary>
/// Hands documents to every sink, each in a lane of its own. A document counts as delivered when all of them have it; what a sink does not take waits in the
/// spool and is pending in the ledger. Safe to use from many threads.
/// </summary>
internal sealed class Lanes : ILaneKeeper, IAsyncDisposable
{
    private readonly Lane[] _lanes;
    private readonly DocumentLedger _ledger;
    private readonly Spool _spool;
    private readonly Patience _patience;
    private readonly DeliverOptions _options;
    private readonly ConcurrentDictionary<string, Handed> _handed = new(StringComparer.Ordinal);

    // Documents on disk, with their bytes.
    private readonly ConcurrentDictionary<string, long> _onDisk = new(StringComparer.Ordinal);

    private readonly TaskCompletionSource<Failure> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private long _bytesOnDisk;

    public Lanes(IReadOnlyList<NamedSink> sinks, DocumentLedger ledger, Spool spool, RetryOptions retry, DeliverOptions options, Patience patience, TimeProvider clock, DeliveryObserver observer)
    {
        (_ledger, _spool, _options, _patience) = (ledger, spool, options, patience);
        _lanes = [.. sinks.Select(sink => new Lane(sink, this, retry, clock, observer))];
    }

    /// <summary>The sinks' names, in the order of the settings.</summary>
    public IReadOnlyList<string> Names => [.. _lanes.Select(static lane => lane.Name)];

    /// <summary>The lanes.</summary>
    public IReadOnlyList<Lane> All => _lanes;

    /// <summary>How each of them is.</summary>
    public IReadOnlyList<LaneState> States => [.. _lanes.Select(static lane => new LaneState(lane.Name, lane.Length, lane.IsOpen, lane.OpenFor, lane.Obstacle))];

    /// <summary>True where so much waits on disk that nothing more should be read.</summary>
    public bool IsFull => _onDisk.Count >= _options.MaxBacklog || Interlocked.Read(ref _bytesOnDisk) >= _options.MaxBacklogBytes;

    /// <summary>Documents that wait on disk.</summary>
    public int OnDisk => _onDisk.Count;

    /// <summary>Documents handed over that have no end yet.</summary>
    public int Count => _handed.Count;

    /// <summary>Done when a sink failed in a way that waiting does not mend.</summary>
    public Task<Failure> Stopped => _stopped.Task;

    /// <summary>Proves that every sink can write, before any document is read.</summary>
    /// <exception cref="Ingest.Sinks.SinkException">One of them cannot.</exception>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        foreach (Lane lane in _lanes)
            await lane.OpenAsync(cancellation);
    }

    /// <summary>Begins to work, with what an earlier process left waiting.</summary>
    /// <param name="kept">What waits on disk, with its length.</param>
    public void Start(IReadOnlyDictionary<string, long> kept)
    {
        foreach ((string id, string sink, string reader) in _ledger.AllPending())
        {
            if (!kept.TryGetValue(id, out long length) || _lanes.FirstOrDefault(lane => lane.Name == sink) is not { } lane)
                continue;
            Handed handed = _handed.GetOrAdd(id, static (id, reader) => new Handed(id, reader), reader);
            handed.Defer(null);
            NoteOnDisk(id, length);
            lane.Await(new Waiting(handed, null, length));
        }
        foreach (Lane lane in _lanes)
            lane.Start();
    }

    /// <summary>The document, where it is on its way.</summary>
    public Handed? Find(string id) => _handed.GetValueOrDefault(id);

    /// <summary>Hands one document to every sink that is to have it; comes back when each has it in memory or on disk.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wish">As it was taken.</param>
    /// <param name="holds">What it holds.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<Handed> HandOverAsync(CanonicalDocument document, Wish wish, Holding holds, CancellationToken cancellation)
    {
        string id = document.DocumentId;
        string[] filtered = [.. _lanes.Where(lane => !lane.Filter.Passes(document)).Select(static lane => lane.Name)];
        IReadOnlyList<string> waiting = await _patience.DoAsync(() => _ledger.Read(id, wish, holds, filtered), cancellation);
        var handed = new Handed(id, wish.Reader);
        if (waiting.Count == 0)
        {
            End(id, handed, null);
            return handed;
        }
        if (_handed.TryGetValue(id, out Handed? before))
            handed.Done.ContinueWith(done => before.End(done.Result), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Forget();
        _handed[id] = handed;
        List<Lane> later = [];
        foreach (Lane lane in _lanes.Where(lane => waiting.Contains(lane.Name)))
        {
            if (!await lane.OfferAsync(new Waiting(handed, document), cancellation))
                later.Add(lane);
        }
        if (later.Count > 0)
        {
            await _patience.DoAsync(() => Keep(document), cancellation);
            handed.Defer(later[0].Obstacle);
            foreach (Lane lane in later)
                lane.Await(new Waiting(handed, null, document.Json.Length));
        }
        return handed;
    }

    /// <summary>Tries everything that waits once more.</summary>
    public Task DrainAsync() => Task.WhenAll(_lanes.Select(static lane => lane.RestAsync(isOnceMore: true)));

    /// <summary>Waits until what the sinks take now is written.</summary>
    public Task RestAsync() => Task.WhenAll(_lanes.Select(static lane => lane.RestAsync(isOnceMore: false)));

    /// <summary>Makes final what was written so far, in every sink.</summary>
    /// <returns>The first failure; null where there is none.</returns>
    public async Task<Failure?> FlushAsync() =>
        (await Task.WhenAll(_lanes.Select(static lane => lane.FlushAsync()))).FirstOrDefault(static failure => failure is not null);

    /// <summary>Ends the work; what waits in memory goes to disk, so that the next start need not read it again.</summary>
    /// <param name="patience">Cancelled when writes that are under way are given up.</param>
    public async Task StopAsync(CancellationToken patience)
    {
        foreach (IReadOnlyList<Waiting> rest in await Task.WhenAll(_lanes.Select(lane => lane.StopAsync(patience))))
        {
            foreach (Waiting waiting in rest.Where(waiting => IsCurrent(waiting.Handed)))
                TryKeep(waiting.Document!);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true));
        foreach (Lane lane in _lanes)
            await lane.DisposeAsync();
    }

    /// <inheritdoc/>
    public bool IsCurrent(Handed handed) => !handed.Done.IsCompleted && _handed.GetValueOrDefault(handed.Id) == handed;

    /// <inheritdoc/>
    public CanonicalDocument? Load(Handed handed)
    {
        if (_spool.Get(handed.Id) is { } json)
            return CanonicalDocument.Of(handed.Id, json);
        try
        {
            _ledger.Reread(handed.Id);
        }
        catch (LedgerException e) when (e.Retry)
        {
            // Whoever meets it next finds that nothing waits, and reads it.
        }
        End(handed.Id, handed, new Failure(Disposition.Retry, "LEDGER-003", $"{handed.Id} waited for a sink, and its content is not there any more, or not as it was. It is read again."));
        return null;
    }

    /// <inheritdoc/>
    public async Task DeliveredAsync(string sink, IReadOnlyList<Handed> documents, CancellationToken cancellation)
    {
        IReadOnlyList<string> whole = await _patience.DoAsync(() => _ledger.Delivered(sink, documents.Select(static handed => handed.Pending)), cancellation);
        foreach (string id in whole)
        {
            if (documents.FirstOrDefault(handed => handed.Id == id) is { } handed)
                End(id, handed, null);
        }
    }

    /// <inheritdoc/>
    public Waiting Failed(string sink, Waiting document, Failure failure)
    {
        document.Handed.Defer(failure);
        bool isKept = TryKeep(document.Document!);
        try
        {
            _ledger.Failed(sink, document.Handed.Id, failure.Code, failure.Message);
        }
        catch (LedgerException e) when (e.Retry)
        {
            // Only the count of attempts is missing.
        }
        return isKept ? document with { Document = null, OnDisk = document.Document!.Json.Length } : document;
    }

    /// <inheritdoc/>
    public async Task EndedAsync(Handed handed, Failure failure, CancellationToken cancellation)
    {
        if (failure.Disposition == Disposition.Stop)
        {
            // The document stays as it is, for the next start.
            handed.End(failure);
            _stopped.TrySetResult(failure);
            return;
        }
        await _patience.DoAsync(() =>
        {
            _ledger.Quarantined(handed.Id, handed.Reader, failure.Code, failure.Message);
            return 0;
        }, cancellation);
        End(handed.Id, handed, failure);
    }

    private bool TryKeep(CanonicalDocument document)
    {
        try
        {
            return Keep(document);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It waits in memory, where little has room: nothing more is taken until it can be written.
            return false;
        }
    }

    private bool Keep(CanonicalDocument document)
    {
        _spool.Put(document.DocumentId, document.Json.Span);
        NoteOnDisk(document.DocumentId, document.Json.Length);
        return true;
    }

    private void NoteOnDisk(string id, long length)
    {
        if (_onDisk.TryAdd(id, length))
            Interlocked.Add(ref _bytesOnDisk, length);
    }

    private void End(string id, Handed handed, Failure? failure)
    {
        _handed.TryRemove(KeyValuePair.Create(id, handed));
        if (_onDisk.TryRemove(id, out long length))
        {
            Interlocked.Add(ref _bytesOnDisk, -length);
            _spool.Drop(id);
        }
        handed.End(failure);
    }
}

/// <summary>Tasks that nobody waits for.</summary>
internal static class ForgottenTask
{
    /// <summary>Says that nobody does.</summary>
    public static void Forget(this Task task) => _ = task;
}
