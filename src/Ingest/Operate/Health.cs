namespace Ingest.Operate;

/// <summary>What the state of the service means for those who watch over it.</summary>
/// <param name="IsLive">False where a restart would help: it does not even look for documents any more.</param>
/// <param name="IsReady">False where documents are not getting through, whatever the reason.</param>
/// <param name="Reasons">Why not; empty where all is well.</param>
internal sealed record Health(bool IsLive, bool IsReady, IReadOnlyList<string> Reasons)
{
    /// <summary>Judges a state of the service's own process.</summary>
    /// <param name="view">The state.</param>
    /// <param name="maxScanAge">How old the last scan may be. Counted from the start where there was none yet.</param>
    public static Health Of(StatusView view, TimeSpan maxScanAge)
    {
        DateTimeOffset? since = view.LastScan ?? view.Started;
        bool isLive = since is not null && view.At - since <= maxScanAge;
        List<string> reasons = [];
        if (!isLive)
            reasons.Add(since is null ? "No service runs." : $"The drop folder was last scanned {(view.At - since.Value).TotalSeconds:0} s ago.");
        reasons.AddRange(view.Troubles);
        reasons.AddRange(view.Sinks.Where(static sink => sink.Problem is not null).Select(static sink => $"Sink {sink.Name}: {sink.Problem}"));
        return new Health(isLive, reasons.Count == 0, reasons);
    }
}
