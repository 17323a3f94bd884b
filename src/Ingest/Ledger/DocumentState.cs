namespace Ingest.Ledger;

/// <summary>How far a document has come. The ledger keeps the lower-case word.</summary>
internal enum DocumentState
{
    /// <summary>Met, and to be read.</summary>
    Seen,
    /// <summary>Being read. Nobody is after a crash: the next start makes it <see cref="Seen"/> again.</summary>
    Claimed,
    /// <summary>Read; some sink does not have it yet.</summary>
    Read,
    /// <summary>Every sink that was asked for has it, or filters it.</summary>
    Delivered,
    /// <summary>Set aside with its reason.</summary>
    Quarantined,
}

/// <summary>What a document holds, counted; of no meaning to the ledger.</summary>
internal sealed record Holding(long Tables, long Facts, long Targets, long Errors, long Warnings, long Infos, long Pages)
{
    /// <summary>Nothing.</summary>
    public static Holding None { get; } = new(0, 0, 0, 0, 0, 0, 0);
}
