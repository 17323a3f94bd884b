using Ingest.Deliver;
using Ingest.Ledger;

namespace Ingest.Operate;

/// <summary>What is going on, in one look: what the status command, the status page and the metrics all say.</summary>
/// <param name="Ledger">Documents by state, quarantine by code, sinks with what waits for them.</param>
/// <param name="IsRunning">True where a <c>run</c> or <c>watch</c> has the folder.</param>
/// <param name="Program">Version of the program that says this.</param>
/// <param name="At">When (UTC).</param>
internal sealed record ServiceState(LedgerCounts Ledger, bool IsRunning, string Program, DateTimeOffset At)
{
    /// <summary>The lanes; empty where another process has them.</summary>
    public IReadOnlyList<LaneState> Lanes { get; init; } = [];

    /// <summary>Documents on disk that wait for a sink; null where another process knows.</summary>
    public int? OnDisk { get; init; }

    /// <summary>True where so much waits on disk that nothing more is read.</summary>
    public bool IsFull { get; init; }

    /// <summary>True while the ledger or the spool cannot be written; null where another process knows.</summary>
    public bool? IsStuck { get; init; }

    /// <summary>Files that wait to settle, are in work, or are left for later; null where another process knows.</summary>
    public (int Settling, int InWork, int Left)? Files { get; init; }

    /// <summary>When the drop folder was last searched to its end (UTC); null where it never was or another process knows.</summary>
    public DateTimeOffset? LastScan { get; init; }

    /// <summary>Whether the drop folder can be searched; null where there is none or another process knows.</summary>
    public bool? IsDropReachable { get; init; }
}
