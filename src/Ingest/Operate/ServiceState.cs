namespace Ingest.Operate;

/// <summary>What the service is doing, at one moment: the status page, <c>ingest status</c>, <c>/health</c> and the gauges of <c>/metrics</c> all say this.</summary>
/// <param name="At">When it was looked at, UTC.</param>
/// <param name="Program">Version of the program.</param>
/// <param name="Started">When the service started, UTC; null where none runs.</param>
/// <param name="Drop">The drop folder; null where none runs.</param>
/// <param name="Out">The output folder.</param>
/// <param name="LastScan">When the drop folder was last listed, UTC; null where it was not yet.</param>
/// <param name="Settling">Files that may still be growing.</param>
/// <param name="Queued">Settled files that wait for a reader.</param>
/// <param name="InWork">Documents being read now.</param>
/// <param name="Documents">All documents of the ledger by state, in the order of the journey.</param>
/// <param name="Sinks">In the order of the settings.</param>
/// <param name="Quarantined">Documents in quarantine by code, most first.</param>
/// <param name="Troubles">What keeps the service from doing its work now, each with what to do; empty where nothing does.</param>
internal sealed record ServiceState(
    DateTimeOffset At,
    string Program,
    DateTimeOffset? Started,
    string? Drop,
    string Out,
    DateTimeOffset? LastScan,
    int Settling,
    int Queued,
    int InWork,
    IReadOnlyList<Counted> Documents,
    IReadOnlyList<SinkState> Sinks,
    IReadOnlyList<Counted> Quarantined,
    IReadOnlyList<string> Troubles);

/// <summary>How many of what.</summary>
internal sealed record Counted(string What, long Count);

/// <summary>How far one sink is.</summary>
/// <param name="Name">Its name in the settings.</param>
/// <param name="Delivered">Documents that it has.</param>
/// <param name="Pending">Documents that it has yet to get.</param>
/// <param name="OldestPending">Since when the longest-waiting one waits, UTC.</param>
/// <param name="NotYetVisible">Documents that it has and that its readers see after the next flush.</param>
/// <param name="Problem">Why it does not take documents now; null where it does.</param>
/// <param name="PausedUntil">When it is tried again, UTC; null where it is not held back.</param>
internal sealed record SinkState(
    string Name, long Delivered, long Pending, DateTimeOffset? OldestPending, long NotYetVisible, string? Problem, DateTimeOffset? PausedUntil);
