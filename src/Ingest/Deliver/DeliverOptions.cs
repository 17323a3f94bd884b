namespace Ingest.Deliver;

/// <summary>How much may wait for sinks that do not take it. Section <c>Deliver</c>; checked at start.</summary>
internal sealed record DeliverOptions
{
    /// <summary>Documents that may wait on disk; above it reading is held back. Default 10,000: a night of a busy service. Range 1 to 1 million.</summary>
    public int MaxBacklog { get; init; } = 10_000;

    /// <summary>Bytes of canonical JSON that may wait on disk; above it reading is held back. Default 10 GiB. Range 1 MiB to 10 TiB.</summary>
    public long MaxBacklogBytes { get; init; } = 10L << 30;

    /// <summary>What is out of range, one message for each.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (MaxBacklog is < 1 or > 1_000_000)
            yield return $"Deliver:MaxBacklog is {MaxBacklog}; it must be from 1 to 1000000.";
        if (MaxBacklogBytes < 1L << 20 || MaxBacklogBytes > 10L << 40)
            yield return $"Deliver:MaxBacklogBytes is {MaxBacklogBytes}; it must be from {1L << 20} to {10L << 40}.";
    }
}
