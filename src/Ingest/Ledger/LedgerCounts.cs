namespace Ingest.Ledger;

/// <summary>What the ledger holds, counted.</summary>
/// <param name="Documents">By state.</param>
/// <param name="Quarantine">By code.</param>
/// <param name="Sinks">By sink, in the order of their names.</param>
/// <param name="LastErrors">The last documents that were refused, the latest first.</param>
/// <param name="LastDelivered">When a sink last took a document (UTC); null where none ever did.</param>
internal sealed record LedgerCounts(
    IReadOnlyDictionary<DocumentState, long> Documents, IReadOnlyDictionary<string, long> Quarantine, IReadOnlyList<SinkCounts> Sinks, IReadOnlyList<LedgerError> LastErrors, DateTimeOffset? LastDelivered)
{
    /// <summary>Documents in a state.</summary>
    public long Of(DocumentState state) => Documents.GetValueOrDefault(state);
}

/// <summary>What one sink has and waits for.</summary>
/// <param name="Name">The sink.</param>
/// <param name="Delivered">Documents that it has.</param>
/// <param name="Filtered">Documents that it lets pass by.</param>
/// <param name="Pending">Documents that wait for it.</param>
/// <param name="OldestPending">Since when the longest-waiting one waits, or when it was last tried (UTC); null where none waits.</param>
/// <param name="LastCode">Code of the last failure of those that wait.</param>
/// <param name="LastMessage">The same in words.</param>
internal sealed record SinkCounts(string Name, long Delivered, long Filtered, long Pending, DateTimeOffset? OldestPending, string? LastCode, string? LastMessage);

/// <summary>A document that was refused.</summary>
internal sealed record LedgerError(string DocumentId, string FileName, string Code, string Reason, DateTimeOffset At);
