using System.Globalization;
using Ingest.Deliver;
using Ingest.Ledger;
using Ingest.Operate;

namespace Ingest.Commands;

/// <summary>What is going on, from the ledger, and from the worker where it is this process's own.</summary>
internal static class StateNow
{
    /// <summary>The name under which the ledger remembers when the service started.</summary>
    public const string Started = "started";

    /// <summary>The name under which it remembers when the drop folder was last searched.</summary>
    public const string LastScan = "last scan";

    /// <summary>As the ledger has it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="results">The output folder.</param>
    /// <param name="isRunning">True where a <c>run</c> or <c>watch</c> has the folder.</param>
    /// <param name="now">The time (UTC).</param>
    public static ServiceState Of(DocumentLedger ledger, string results, bool isRunning, DateTimeOffset now)
    {
        LedgerCounts counts = ledger.Counts();
        return new ServiceState(
            now, ProgramVersion.Text, isRunning ? Time(ledger.Remembered(Started)) : null, isRunning ? ledger.Remembered(PutAway.DropFolder) : null, results,
            isRunning ? Time(ledger.Remembered(LastScan)) : null, Settling: 0, Queued: 0, InWork: (int)counts.Of(DocumentState.Claimed),
            [.. Enum.GetValues<DocumentState>().Select(state => new Counted(state.ToString().ToLowerInvariant(), counts.Of(state)))],
            [.. counts.Sinks.Select(static sink => new SinkState(sink.Name, sink.Delivered, sink.Pending, sink.OldestPending, NotYetVisible: 0, sink.LastCode is { } code ? $"{code} {sink.LastMessage}" : null, PausedUntil: null))],
            [.. counts.Quarantine.OrderByDescending(static one => one.Value).ThenBy(static one => one.Key, StringComparer.Ordinal).Select(static one => new Counted(one.Key, one.Value))],
            Troubles: []);
    }

    /// <summary>The same, with what only the service itself knows of its sinks.</summary>
    public static ServiceState With(ServiceState state, IReadOnlyList<Lane> lanes) => state with
    {
        Sinks = [.. lanes.Select(lane =>
        {
            SinkState known = state.Sinks.FirstOrDefault(sink => sink.Name == lane.Name) ?? new SinkState(lane.Name, 0, 0, null, 0, null, null);
            return known with
            {
                Pending = Math.Max(known.Pending, lane.Length),
                Problem = lane.Obstacle is { } obstacle ? $"{obstacle.Code} {obstacle.Message}" : null,
                PausedUntil = lane.OpenFor is { } pause ? state.At + pause : null,
            };
        })],
    };

    /// <summary>A time for the ledger to remember.</summary>
    public static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTimeOffset time) ? time : null;
}
