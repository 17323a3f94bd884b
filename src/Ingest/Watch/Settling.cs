using System.Runtime.InteropServices;

namespace Ingest.Watch;

/// <summary>Tells files that are whole from files that are still being written, and keeps those that are in work or left for later from being given twice. Safe to use from many threads.</summary>
/// <param name="settleTime">How long a file must have been seen with the same size and time, on two scans at least.</param>
/// <param name="clock">Only elapsed time is used: setting the clock back changes nothing.</param>
internal sealed class Settling(TimeSpan settleTime, TimeProvider clock)
{
    // An empty file is often one whose writer has only just opened it.
    private const int PatienceForEmptyFiles = 10;

    private readonly Lock _gate = new();

    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);

    private int _scans;

    private enum Part
    {
        Settling,
        InWork,
        Left,
    }

    /// <summary>Takes in a scan and gives the files that are settled and due, in the scan's order; each of them is in work then.</summary>
    public IReadOnlyList<Sighting> Settled(IReadOnlyList<Sighting> scan)
    {
        lock (_gate)
        {
            long now = clock.GetTimestamp();
            _scans++;
            List<Sighting> settled = [];
            foreach (Sighting sighting in scan)
            {
                ref Known known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, sighting.Path, out bool isKnown);
                bool isSame = isKnown && known.Length == sighting.Length && known.Modified == sighting.Modified;
                if (known.Part == Part.InWork && isKnown)
                    known.Scan = _scans;
                else if (!isSame)
                    known = new Known(sighting.Length, sighting.Modified, now, Part.Settling, TimeSpan.Zero, _scans);
                else
                {
                    known.Scan = _scans;
                    bool isDue = known.Part == Part.Left ? clock.GetElapsedTime(known.Since, now) >= known.For : clock.GetElapsedTime(known.Since, now) >= QuietTime(sighting);
                    if (!isDue)
                        continue;
                    known.Part = Part.InWork;
                    settled.Add(sighting);
                }
            }
            foreach ((string path, Known known) in _known.Where(one => one.Value.Scan != _scans && one.Value.Part != Part.InWork).ToArray())
                _known.Remove(path);
            return settled;
        }
    }

    /// <summary>Leaves a file that was in work for some time, or until it changes.</summary>
    public void Leave(Sighting sighting, TimeSpan time)
    {
        lock (_gate)
            _known[sighting.Path] = new Known(sighting.Length, sighting.Modified, clock.GetTimestamp(), Part.Left, time, _scans);
    }

    /// <summary>Forgets a file that was in work: it was moved away, or is to settle again.</summary>
    public void Forget(Sighting sighting)
    {
        lock (_gate)
            _known.Remove(sighting.Path);
    }

    /// <summary>Files that were seen and are neither whole yet nor in work.</summary>
    public int Pending => Count(Part.Settling);

    /// <summary>Files that are in work.</summary>
    public int InWork => Count(Part.InWork);

    /// <summary>Files that were tried and left for later.</summary>
    public int Left => Count(Part.Left);

    private int Count(Part part)
    {
        lock (_gate)
            return _known.Values.Count(known => known.Part == part);
    }

    private TimeSpan QuietTime(Sighting sighting) => sighting.Length == 0 ? settleTime * PatienceForEmptyFiles : settleTime;

    // A value: a hundred thousand of them lie side by side in the table.
    private record struct Known(long Length, DateTime Modified, long Since, Part Part, TimeSpan For, int Scan);
}
