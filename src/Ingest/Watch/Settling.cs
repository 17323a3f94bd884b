namespace Ingest.Watch;

/// <summary>Tells files that are whole from files that are still being written. Not safe for use from many threads.</summary>
/// <param name="settleTime">How long a file must have been seen with the same size and time, on two scans at least.</param>
/// <param name="clock">Only elapsed time is used: setting the clock back changes nothing.</param>
internal sealed class Settling(TimeSpan settleTime, TimeProvider clock)
{
    // An empty file is often one whose writer has only just opened it.
    private const int PatienceForEmptyFiles = 10;

    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>Takes in a scan and gives the files that are settled and due, in the scan's order.</summary>
    public IReadOnlyList<Sighting> Settled(IReadOnlyList<Sighting> scan)
    {
        long now = clock.GetTimestamp();
        var before = new Dictionary<string, Known>(_known, StringComparer.Ordinal);
        _known.Clear();
        List<Sighting> settled = [];
        foreach (Sighting sighting in scan)
        {
            bool isSame = before.TryGetValue(sighting.Path, out Known? known) && known.Sighting == sighting;
            known = isSame ? known! : new Known(sighting, now, TimeSpan.Zero, now);
            _known[sighting.Path] = known;
            if (isSame && clock.GetElapsedTime(known.Since, now) >= QuietTime(sighting) && clock.GetElapsedTime(known.LeftAt, now) >= known.LeftFor)
                settled.Add(sighting);
        }
        return settled;
    }

    /// <summary>Leaves a file for some time, or until it changes.</summary>
    public void Leave(Sighting sighting, TimeSpan time) =>
        _known[sighting.Path] = new Known(sighting, clock.GetTimestamp(), time, clock.GetTimestamp());

    /// <summary>Files of the last scan that are neither gone nor left for later.</summary>
    public int Pending => _known.Values.Count(known => known.LeftFor == TimeSpan.Zero);

    /// <summary>Files that were tried and left for later.</summary>
    public int Left => _known.Count - Pending;

    /// <summary>Forgets a file that was moved away.</summary>
    public void Forget(Sighting sighting) => _known.Remove(sighting.Path);

    private TimeSpan QuietTime(Sighting sighting) => sighting.Length == 0 ? settleTime * PatienceForEmptyFiles : settleTime;

    private sealed record Known(Sighting Sighting, long Since, TimeSpan LeftFor, long LeftAt);
}
