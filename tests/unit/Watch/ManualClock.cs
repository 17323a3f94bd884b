namespace Ingest.UnitTests.Watch;

/// <summary>A clock that goes on when told to.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void GoOn(double seconds) => _ticks += TimeSpan.FromSeconds(seconds).Ticks;
}
