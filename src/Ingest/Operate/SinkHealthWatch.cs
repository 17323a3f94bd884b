using System.Collections.Concurrent;
using Ingest.Deliver;
using Ingest.Sinks;
using Microsoft.Extensions.Hosting;

namespace Ingest.Operate;

/// <summary>Asks every sink now and then how it is, between two of its writes, and remembers what it said.</summary>
internal sealed class SinkHealthWatch(IReadOnlyList<Lane> lanes, TimeProvider clock) : BackgroundService
{
    // Each asks a server that may be somebody else's; an answer that takes longer than the patience is not waited for.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30), Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, SinkHealth> _last = new(StringComparer.Ordinal);

    /// <summary>What each last said, by name.</summary>
    public IReadOnlyDictionary<string, SinkHealth> Last => _last;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await Task.WhenAll(lanes.Select(lane => AskAsync(lane, stoppingToken)));
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AskAsync(Lane lane, CancellationToken stop)
    {
        try
        {
            _last[lane.Name] = await lane.AskAsync(static (sink, token) => sink.CheckAsync(token)).WaitAsync(Patience, clock, stop);
        }
        catch (TimeoutException)
        {
            // It is writing something long: what it said before stands.
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            _last[lane.Name] = new SinkHealth(e.Message);
        }
    }
}
