namespace Ingest.Isolate;

/// <summary>How documents are kept from harming the service and each other. Section <c>Isolation</c>; checked at start.</summary>
internal sealed record IsolationOptions
{
    /// <summary>
    /// True to read in the program's own process, for debugging: a document that ends the process ends the program. False to read every document in
    /// another. Left out, the default: a document that <c>run</c> or <c>check</c> is given alone is read in the program's own, which starts in half the
    /// time and has nothing else to lose; all others apart.
    /// </summary>
    public bool? InProcess { get; init; }

    /// <summary>Whether so many documents are read apart.</summary>
    public bool IsFor(int documents) => InProcess is { } own ? !own : documents > 1;

    /// <summary>How long a reader may give no sign of life while it works; it gives one wherever it takes processor time, and its answer is one as it comes. Default 30 s: disks and swapping machines pause for less. Range 1 s to 1 h.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one document may take in all. Default 5 min: 5,000 pages take 30 s. Range 1 s to 1 day.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Memory of one reader, in bytes: its heap is limited to it, and one that takes half as much again in all is ended. Default 2 GiB: 5,000 pages take 0.4. Range 256 MiB to 256 GiB.</summary>
    public long MaxMemory { get; init; } = 2L << 30;

    /// <summary>Documents after which a reader is replaced by a new one. Default 5,000: a new one takes 2 s of processor time to get warm. Range 1 to 1 million.</summary>
    public int RecycleAfter { get; init; } = 5_000;

    /// <summary>Memory in bytes above which an idle reader is replaced. Default 768 MiB. Range 64 MiB to 256 GiB.</summary>
    public long RecycleAbove { get; init; } = 768L << 20;

    /// <summary>What is out of range, one message for each.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (Silence < TimeSpan.FromSeconds(1) || Silence > TimeSpan.FromHours(1))
            yield return $"Isolation:Silence is {Silence}; it must be from 00:00:01 to 01:00:00.";
        if (Total < TimeSpan.FromSeconds(1) || Total > TimeSpan.FromDays(1))
            yield return $"Isolation:Total is {Total}; it must be from 00:00:01 to 1.00:00:00.";
        if (MaxMemory < 256L << 20 || MaxMemory > 256L << 30)
            yield return $"Isolation:MaxMemory is {MaxMemory}; it must be from {256L << 20} to {256L << 30}.";
        if (RecycleAfter is < 1 or > 1_000_000)
            yield return $"Isolation:RecycleAfter is {RecycleAfter}; it must be from 1 to 1000000.";
        if (RecycleAbove < 64L << 20 || RecycleAbove > 256L << 30)
            yield return $"Isolation:RecycleAbove is {RecycleAbove}; it must be from {64L << 20} to {256L << 30}.";
    }
}
