namespace Ingest.Watch;

/// <summary>What was said already, so that a scan every two seconds does not say it again. Safe to use from many threads.</summary>
internal sealed class Said
{
    // A folder full of links must not fill the memory: what is beyond is said again at times.
    private const int MostKept = 10_000;

    private readonly Lock _gate = new();

    private readonly HashSet<string> _once = new(StringComparer.Ordinal);

    private HashSet<string> _names = new(StringComparer.Ordinal), _namesBefore = new(StringComparer.Ordinal);

    private bool _isGone, _wasGone, _isFull;

    /// <summary>False while the drop folder cannot be searched.</summary>
    public bool IsReachable => !Volatile.Read(ref _wasGone);

    /// <summary>A scan begins.</summary>
    public void BeginScan()
    {
        lock (_gate)
        {
            _isGone = false;
            (_namesBefore, _names) = (_names, new HashSet<string>(StringComparer.Ordinal));
        }
    }

    /// <summary>A scan ended.</summary>
    /// <param name="back">Said where the folder was gone and is back.</param>
    public void EndScan(Action back)
    {
        lock (_gate)
        {
            if (_wasGone && !_isGone)
                back();
            _wasGone = _isGone;
        }
    }

    /// <summary>The folder is gone; said once as long as it stays so.</summary>
    public void Gone(Action say)
    {
        lock (_gate)
        {
            if (!_wasGone)
                say();
            _isGone = true;
        }
    }

    /// <summary>Says something of a path once.</summary>
    public void Once(string path, Action say)
    {
        lock (_gate)
        {
            if (_once.Count >= MostKept)
                _once.Clear();
            if (_once.Add(path))
                say();
        }
    }

    /// <summary>True where the scan before met this name, too: what unpacks an archive is done with it by now.</summary>
    public bool WasSeenBefore(string path)
    {
        lock (_gate)
        {
            _names.Add(path);
            return _namesBefore.Contains(path);
        }
    }

    /// <summary>No more may wait; said once.</summary>
    public void Full(Action say) => Turn(true, say);

    /// <summary>There is room again; said once.</summary>
    public void NotFull(Action say) => Turn(false, say);

    private void Turn(bool isFull, Action say)
    {
        lock (_gate)
        {
            if (_isFull != isFull)
                say();
            _isFull = isFull;
        }
    }
}
