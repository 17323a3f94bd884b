using Ingest.Deliver;
using Ingest.Watch;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Commands;

/// <summary>The hosted worker: scans the drop folder, serves what is settled, and puts each document where it belongs.</summary>
internal sealed class DropWorker(
    WatchOptions options, bool isOnce, Pipeline pipeline, Deliverer sinks, TimeProvider clock, IHostApplicationLifetime host, ILogger<DropWorker> log) : BackgroundService
{
    private readonly DropFolder _drop = new(options.Drop);

    private readonly Settling _settling = new(options.SettleTime, clock);

    private readonly Quarantine _quarantine = new(options.Quarantine!);

    private readonly HashSet<string> _unreachable = new(StringComparer.Ordinal);

    private bool _isStopped;

    private bool _isSomeLeft;

    // What was written has yet to be made final; a full disk may keep it from being so until the next scan.
    private bool _isFlushDue;

    /// <summary>The process's exit code: a drain says whether everything was delivered, a service whether it ended because it was asked to.</summary>
    public int ExitCode => _isStopped || (isOnce && _isSomeLeft) ? ExitCodes.Some : ExitCodes.Good;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        log.Watching(options.Drop, options.Out);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (await ScanAsync(stoppingToken) == Disposition.Stop || (isOnce && _settling.Pending == 0))
                    break;
                await Task.Delay(options.ScanInterval, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop between two scans.
        }
        _isSomeLeft |= _settling.Left > 0;
        log.Stopped(_settling.Pending + _settling.Left);
        host.StopApplication();
    }

    private async Task<Disposition> ScanAsync(CancellationToken stop)
    {
        IReadOnlyList<Sighting> settled = _settling.Settled(_drop.Scan(SayUnreachable));
        if (settled.Count == 0)
            return await FlushAsync();
        var sightings = settled.ToDictionary(sighting => sighting.Path, StringComparer.Ordinal);
        int parallel = options.Parallel == 0 ? Environment.ProcessorCount : options.Parallel;
        await foreach (Outcome outcome in pipeline.RunAsync(settled.Select(sighting => sighting.Path), sinks, parallel, stop))
        {
            Settle(outcome, sightings[outcome.Path]);
            if (outcome.Disposition == Disposition.Stop)
                return Disposition.Stop;
        }
        _isFlushDue = true;
        return await FlushAsync();
    }

    private async Task<Disposition> FlushAsync()
    {
        if (!_isFlushDue)
            return Disposition.Delivered;
        Failure? failure = await sinks.FlushAsync(CancellationToken.None);
        _isFlushDue = failure is not null;
        _isSomeLeft |= failure is not null;
        _isStopped |= failure?.Disposition == Disposition.Stop;
        if (failure is not null)
            log.CannotFlush(options.Out, failure.Code, Terminal.Clean(failure.Message));
        return failure?.Disposition ?? Disposition.Delivered;
    }

    private void Settle(Outcome outcome, Sighting sighting)
    {
        _isSomeLeft |= outcome.Disposition != Disposition.Delivered;
        _isStopped |= outcome.Disposition == Disposition.Stop;
        try
        {
            Say(outcome);
            if (outcome.Disposition is Disposition.Retry)
                _settling.Leave(sighting, options.RetryLater);
            else if (outcome.Disposition is not Disposition.Stop)
                PutAway(outcome, sighting);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _isSomeLeft = true;
            log.CannotMove(outcome.FileName, outcome.DocumentId, e.Message);
            _settling.Leave(sighting, options.RetryLater);
        }
    }

    private void PutAway(Outcome outcome, Sighting sighting)
    {
        if (!_drop.IsUnchanged(sighting))
        {
            // Somebody wrote to it after it was read: what is there now was not delivered.
            log.ChangedMeanwhile(outcome.FileName);
            return;
        }
        if (outcome.Failure is { } failure)
            _quarantine.Take(outcome.Path, sighting.Subfolder, new Reason(failure.Code, failure.Message, outcome.FileName, outcome.DocumentId));
        else
            WholeMove.Into(outcome.Path, Path.Combine(options.Archive!, sighting.Subfolder));
        _settling.Forget(sighting);
    }

    private void Say(Outcome outcome)
    {
        string file = Terminal.CleanName(outcome.FileName), code = outcome.Failure?.Code ?? "", reason = Terminal.Clean(outcome.Failure?.Message ?? "");
        switch (outcome.Disposition)
        {
            case Disposition.Delivered:
                log.Delivered(file, outcome.DocumentId, outcome.Holds.Tables, outcome.Holds.Facts, outcome.Holds.Targets);
                break;
            case Disposition.Quarantine:
                log.Quarantined(file, outcome.DocumentId, code, reason);
                break;
            case Disposition.Retry:
                log.LeftForLater(file, outcome.DocumentId, options.RetryLater, code, reason);
                break;
            default:
                log.Stopping(file, outcome.DocumentId, code, reason);
                break;
        }
    }

    private void SayUnreachable(string folder, Exception e)
    {
        _isSomeLeft = true;
        if (_unreachable.Add(folder))
            log.CannotSearch(folder, e.Message);
    }
}
