using Ingest.Deliver;
using Ingest.Ledger;
using Ingest.Sinks;

namespace Ingest.Operate;

/// <summary>What the service is doing, as people and monitors are shown it: the status page, <c>ingest status</c>, <c>/health</c> and the gauges of <c>/metrics</c> all say this.</summary>
/// <param name="At">When it was looked at, UTC.</param>
/// <param name="Program">Version of the program.</param>
/// <param name="IsRunning">True where a <c>run</c> or <c>watch</c> has the folder.</param>
/// <param name="Started">When the service started, UTC; null where another process would know.</param>
/// <param name="Drop">The drop folder; null where none is watched, or another process would know.</param>
/// <param name="Out">The output folder.</param>
/// <param name="LastScan">When the drop folder was last listed, UTC; null where it was not, or another process would know.</param>
/// <param name="Files">Files of the drop folder; null where another process would know.</param>
/// <param name="Documents">All documents of the ledger by state, in the order of the journey.</param>
/// <param name="Sinks">Those of this process in the order of the settings; else those of the ledger.</param>
/// <param name="Quarantined">Documents in quarantine by code, most first.</param>
/// <param name="LastRefused">The last documents that were refused, the latest first.</param>
/// <param name="LastDelivered">When a sink last took a document, UTC.</param>
/// <param name="Troubles">What keeps the service from doing its work now, each with what to do; empty where nothing does.</param>
internal sealed record StatusView(
    DateTimeOffset At,
    string Program,
    bool IsRunning,
    DateTimeOffset? Started,
    string? Drop,
    string Out,
    DateTimeOffset? LastScan,
    FileCounts? Files,
    IReadOnlyList<Counted> Documents,
    IReadOnlyList<SinkView> Sinks,
    IReadOnlyList<Counted> Quarantined,
    IReadOnlyList<LedgerError> LastRefused,
    DateTimeOffset? LastDelivered,
    IReadOnlyList<string> Troubles)
{
    /// <summary>Makes it of what the ledger and the worker know.</summary>
    /// <param name="state">Ledger and, in the service's own process, worker.</param>
    /// <param name="results">The output folder.</param>
    /// <param name="drop">The drop folder, where one is watched by this process.</param>
    /// <param name="started">When this process began to watch.</param>
    /// <param name="health">What each sink last said of itself.</param>
    public static StatusView Of(ServiceState state, string results, string? drop = null, DateTimeOffset? started = null, IReadOnlyDictionary<string, SinkHealth>? health = null)
    {
        LedgerCounts ledger = state.Ledger;
        string[] names = state.Lanes.Count > 0 ? [.. state.Lanes.Select(static lane => lane.Sink)] : [.. ledger.Sinks.Select(static sink => sink.Name)];
        return new StatusView(
            state.At, state.Program, state.IsRunning, started, drop, results, state.LastScan,
            state.Files is { } files ? new FileCounts(files.Settling, files.InWork, files.Left) : null,
            [.. Enum.GetValues<DocumentState>().Select(word => new Counted(word.ToString().ToLowerInvariant(), ledger.Of(word)))],
            [.. names.Select(name => SinkOf(name, state, health?.GetValueOrDefault(name)))],
            [.. ledger.Quarantine.Select(static one => new Counted(one.Key, one.Value)).OrderByDescending(static one => one.Count).ThenBy(static one => one.What, StringComparer.Ordinal)],
            ledger.LastErrors, ledger.LastDelivered, [.. TroublesOf(state, drop)]);
    }

    private static SinkView SinkOf(string name, ServiceState state, SinkHealth? health)
    {
        SinkCounts? counts = state.Ledger.Sinks.FirstOrDefault(sink => sink.Name == name);
        LaneState? lane = state.Lanes.FirstOrDefault(lane => lane.Sink == name);
        string? obstacle = lane is { IsOpen: true } ? lane.Obstacle is { } failure ? $"{failure.Code} {failure.Message}" : "It is left alone for now."
            : lane is null && counts is { Pending: > 0, LastCode: { } code } ? $"{code} {counts.LastMessage}" : null;
        return new SinkView(name, counts?.Delivered ?? 0, counts?.Filtered ?? 0, Math.Max(counts?.Pending ?? 0, lane?.Length ?? 0), counts?.OldestPending, health?.NotYetVisible ?? 0, obstacle ?? health?.Problem, state.At + lane?.OpenFor);
    }

    private static IEnumerable<string> TroublesOf(ServiceState state, string? drop)
    {
        if (state.IsDropReachable == false)
            yield return $"The drop folder {drop} cannot be searched. Look whether its drive is mounted and may be read.";
        if (state.IsStuck == true)
            yield return "The ledger or the waiting documents cannot be written: nothing goes on until they can. Look for a full disk.";
        if (state.IsFull)
            yield return $"{state.OnDisk} documents wait for sinks, as many as may: nothing more is read until there is room. Look at the sinks.";
    }
}

/// <summary>How many of what.</summary>
internal sealed record Counted(string What, long Count);

/// <summary>Files of the drop folder.</summary>
/// <param name="Settling">May still be growing.</param>
/// <param name="InWork">Wait to be read, or are read.</param>
/// <param name="Left">Were tried, and are left for later.</param>
internal sealed record FileCounts(int Settling, int InWork, int Left);

/// <summary>How far one sink is.</summary>
/// <param name="Name">Its name in the settings.</param>
/// <param name="Delivered">Documents that it has.</param>
/// <param name="Filtered">Documents that its filter kept from it.</param>
/// <param name="Pending">Documents that it has yet to get.</param>
/// <param name="OldestPending">Since when the longest-waiting one waits, UTC.</param>
/// <param name="NotYetVisible">Documents that it has and that its readers see after the next flush.</param>
/// <param name="Problem">Why it does not take documents now; null where it does.</param>
/// <param name="TriedAgain">When it is tried again, UTC; null where it is not held back.</param>
internal sealed record SinkView(string Name, long Delivered, long Filtered, long Pending, DateTimeOffset? OldestPending, long NotYetVisible, string? Problem, DateTimeOffset? TriedAgain = null);
