namespace Ingest.Isolate;

/// <summary>
/// Signs of life of a process at work: one every half second in which it took processor time. One that hangs, waits for something or is stopped gives none;
/// one that goes round in a circle does, and runs into the other clock.
/// </summary>
internal sealed class Pulse : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    // The timer itself takes less.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(2);

    private readonly Action _beat;
    private readonly Timer _timer;
    private TimeSpan _before = Environment.CpuUsage.TotalTime;

    /// <summary>Begins to beat.</summary>
    public Pulse(Action beat)
    {
        _beat = beat;
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        TimeSpan now = Environment.CpuUsage.TotalTime;
        if (now - _before < Least)
            return;
        _before = now;
        _beat();
    }
}
