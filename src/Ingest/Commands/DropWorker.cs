using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Ingest.Claim;
using Ingest.Deliver;
using Ingest.Ledger;
using Ingest.Operate;
using Ingest.Telemetry;
using Ingest.Watch;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Commands;

/// <summary>The hosted worker: scans the drop folder, has read what is settled, and puts each document where it belongs. Scanning goes on while documents are in work.</summary>
internal sealed class DropWorker(
    WatchOptions options, bool isOnce, Journey journey, DocumentLedger ledger, TimeProvider clock, IHostApplicationLifetime host, ILogger<DropWorker> log) : BackgroundService
{
    private readonly DropFolder _drop = new(options.Drop);

    private readonly Settling _settling = new(options.SettleTime, clock);

    private readonly PutAway _away = new(options, ledger);

    private readonly Said _said = new();

    private readonly Channel<Sighting> _queue = Channel.CreateUnbounded<Sighting>();

    private readonly ConcurrentDictionary<Leg, Task> _open = new(ReferenceEqualityComparer.Instance);

    private readonly CancellationTokenSource _abandoned = new();

    private int _inWork;

    private volatile bool _isStopped, _isSomeLeft, _isFlushDue, _isFlushSaid;

    /// <summary>The process's exit code: a drain says whether everything was delivered, a service whether it ended because it was asked to.</summary>
    public int ExitCode => _isStopped || (isOnce && _isSomeLeft) ? ExitCodes.Some : ExitCodes.Good;

    /// <summary>What is going on. Safe to ask from any thread.</summary>
    public ServiceState State => new(ledger.Counts(), IsRunning: true, ProgramVersion.Text, clock.GetUtcNow())
    {
        Lanes = journey.Lanes.States,
        OnDisk = journey.Lanes.OnDisk,
        IsFull = journey.Lanes.IsFull,
        IsStuck = journey.IsStuck,
        Files = (_settling.Pending, _settling.InWork, _settling.Left),
        LastScan = LastScan,
        IsDropReachable = _said.IsReachable,
    };

    /// <summary>When the drop folder was last searched to its end (UTC).</summary>
    public DateTimeOffset? LastScan { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        log.Watching(options.Drop, options.Out);
        await Task.Yield();
        _away.Recover(options.Drop);
        using var wake = new WakeUp(options.Drop);
        int parallel = options.Parallel == 0 ? Environment.ProcessorCount : options.Parallel;
        Task[] workers = [.. Enumerable.Range(0, parallel).Select(_ => Task.Run(() => WorkAsync(stoppingToken), CancellationToken.None))];
        try
        {
            while (!stoppingToken.IsCancellationRequested && !_isStopped)
            {
                bool isDrained = Scan();
                await FlushWhenIdleAsync(isOnce ? Timeout.InfiniteTimeSpan : options.ScanInterval);
                if (isOnce && isDrained && await DrainedAsync())
                    break;
                await wake.WaitAsync(options.ScanInterval, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop between two scans.
        }
        await FinishAsync(workers);
        host.StopApplication();
    }

    /// <summary>Puts what is settled into the queue.</summary>
    /// <returns>True where nothing is settling, queued or being read.</returns>
    private bool Scan()
    {
        _said.BeginScan();
        IReadOnlyList<Sighting> scan = [.. _drop.Scan(Unreachable, link => _said.Once(link, () => log.LinkSkipped(link))), .. ToReadAgain()];
        _said.EndScan(() => log.ReachableAgain(options.Drop));
        LastScan = clock.GetUtcNow();
        foreach (Sighting settled in _settling.Settled(scan))
        {
            Interlocked.Increment(ref _inWork);
            _queue.Writer.TryWrite(settled);
        }
        return _settling.Pending == 0 && Volatile.Read(ref _inWork) == 0;
    }

    /// <summary>What was put away and is asked for again; another process of this program may have said so.</summary>
    private IEnumerable<Sighting> ToReadAgain()
    {
        foreach (Requeued one in Asked())
        {
            if (DropFolder.PutAway(one.Path, one.Place!) is { } sighting)
                yield return sighting;
            else
                _said.Once(one.Place!, () => log.PutAwayIsGone(one.Id, one.Place!));
        }
    }

    private IReadOnlyList<Requeued> Asked()
    {
        try
        {
            return ledger.ToReadAgain();
        }
        catch (LedgerException e) when (e.Retry)
        {
            // The next scan asks again.
            return [];
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        await foreach (Sighting sighting in _queue.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                if (stop.IsCancellationRequested || _isStopped)
                    _settling.Forget(sighting);
                else
                    await ServeAsync(sighting, stop);
            }
            catch (OperationCanceledException)
            {
                _settling.Forget(sighting);
            }
            catch (Exception e)
            {
                // The ledger, in a way that waiting does not mend: going on would lose account of what was done.
                Settle(new Outcome(sighting.Path, null, Tally.None, Failure.Of(Stage.Delivering, e, Path.GetFileName(sighting.Path))), sighting);
            }
            finally
            {
                Interlocked.Decrement(ref _inWork);
            }
        }
    }

    private async Task ServeAsync(Sighting sighting, CancellationToken stop)
    {
        if (!_drop.IsUnchanged(sighting) || FileOpener.IsHeld(sighting.Path))
        {
            // Gone, changed, or still in its writer's hands: it settles again.
            _settling.Forget(sighting);
            return;
        }
        while (journey.Lanes.IsFull)
        {
            _said.Full(() => log.BacklogFull(journey.Lanes.OnDisk));
            await Task.Delay(options.ScanInterval, clock, stop);
        }
        _said.NotFull(() => log.BacklogHasRoom());
        Activity? trace = Instruments.Begin("document");
        Leg leg = await journey.ReadAsync(sighting.Path, new MetFile(_drop.NameOf(sighting), sighting.Length, sighting.Modified, sighting.Name is not null), _abandoned.Token);
        await journey.HandOverAsync(leg, _abandoned.Token);
        // The next one is read while the sinks write this one.
        Task end = _open[leg] = EndAsync(leg, sighting, trace);
        // It may be over before it was noted.
        if (end.IsCompleted)
            _open.TryRemove(leg, out _);
        if (leg.Passage.Done.IsCompleted)
            await end;
    }

    private async Task EndAsync(Leg leg, Sighting sighting, Activity? trace)
    {
        await leg.Passage.Done.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        _isFlushDue = true;
        using (trace)
        {
            Outcome outcome = leg.Outcome();
            trace?.SetTag("file", outcome.FileName).SetTag("document", outcome.DocumentId).SetTag("outcome", outcome.Disposition).SetTag("code", outcome.Failure?.Code);
            Settle(outcome, sighting);
        }
        _open.TryRemove(leg, out _);
    }

    // Those that wait for a sink may do so for long; all others come to their end now.
    private Task EndedAsync() => Task.WhenAll(_open.Where(one => one.Key.Passage.Id is not { } id || journey.Lanes.Find(id) is null).Select(static one => one.Value));

    private void Settle(Outcome outcome, Sighting sighting)
    {
        _isSomeLeft |= outcome.Disposition != Disposition.Delivered;
        _isStopped |= outcome.Disposition == Disposition.Stop;
        Instruments.Documents.Add(1, new KeyValuePair<string, object?>("outcome", outcome.Disposition.ToString().ToLowerInvariant()));
        try
        {
            log.Say(outcome, options.RetryLater);
            if (outcome.Disposition is Disposition.Retry or Disposition.Stop)
                _settling.Leave(sighting, options.RetryLater);
            else if (options.Keep && sighting.Name is null)
                _settling.Leave(sighting, TimeSpan.MaxValue);
            else if (_drop.IsUnchanged(sighting))
            {
                _away.Put(outcome, sighting, _drop.NameOf(sighting));
                _settling.Forget(sighting);
            }
            else
            {
                // Somebody wrote to it after it was read: what is there now was not delivered.
                log.ChangedMeanwhile(outcome.FileName);
                _settling.Forget(sighting);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LedgerException)
        {
            _isSomeLeft = true;
            log.CannotMove(outcome.FileName, outcome.DocumentId, e.Message);
            _settling.Leave(sighting, options.RetryLater);
        }
    }

    // What was written has yet to be made final; a full disk may keep it from being so until the next scan.
    private async Task FlushWhenIdleAsync(TimeSpan patience)
    {
        if (!_isFlushDue || Volatile.Read(ref _inWork) > 0)
            return;
        Task<Failure?> flush = journey.Lanes.FlushAsync();
        // A sink that takes long is asked again at the next scan, which must not wait for it.
        if (await Task.WhenAny(flush, Task.Delay(patience, clock)) != flush)
            return;
        Failure? failure = await flush;
        _isFlushDue = failure is not null;
        _isSomeLeft |= failure is not null;
        _isStopped |= failure?.Disposition == Disposition.Stop;
        // Tried at every scan, and said once.
        if (failure is not null && !_isFlushSaid)
            log.CannotFlush(options.Out, failure.Code, Terminal.Clean(failure.Message));
        _isFlushSaid = failure is not null;
    }

    // What waits for a sink is tried once more before a drain ends.
    private async Task<bool> DrainedAsync()
    {
        await journey.Lanes.DrainAsync();
        await EndedAsync();
        _isSomeLeft |= journey.Lanes.Count > 0;
        return _settling.Pending == 0 && Volatile.Read(ref _inWork) == 0;
    }

    // Documents in work are finished within the stop time, and go back to where they were after it.
    private async Task FinishAsync(Task[] workers)
    {
        _queue.Writer.TryComplete();
        Task time = Task.Delay(options.StopTime, clock);
        if (await Task.WhenAny(LastWorkAsync(workers), time) == time)
        {
            log.StopTimeOver(options.StopTime, Volatile.Read(ref _inWork));
            await _abandoned.CancelAsync();
            journey.Abandon();
            await Task.WhenAll(workers);
        }
        await journey.Lanes.StopAsync(_abandoned.Token);
        await EndedAsync();
        _isSomeLeft |= _settling.Left > 0 || journey.Lanes.Count > 0;
        log.Stopped(_settling.Pending + _settling.Left + _settling.InWork);
    }

    private async Task LastWorkAsync(Task[] workers)
    {
        await Task.WhenAll(workers);
        await journey.Lanes.RestAsync();
        await EndedAsync();
        if (!_isStopped)
            await FlushWhenIdleAsync(Timeout.InfiniteTimeSpan);
    }

    private void Unreachable(string path, Exception e)
    {
        if (e is UnreadableNameException && _said.WasSeenBefore(path) && RawNames.Mend(Path.GetDirectoryName(path)!) > 0)
            return;
        _isSomeLeft |= e is not UnreadableNameException;
        if (path == options.Drop)
            _said.Gone(() => log.CannotSearch(path, e.Message));
        else
            _said.Once(path, () => log.CannotSearch(path, e.Message));
    }
}
