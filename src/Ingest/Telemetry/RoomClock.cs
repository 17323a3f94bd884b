using System.Diagnostics;

namespace Ingest.Telemetry;

/// <summary>Measures how long a document is in each room. For one document, and one thread.</summary>
internal sealed class RoomClock
{
    private readonly double[] _seconds = new double[RoomTimes.None.Seconds.Count];

    /// <summary>So far.</summary>
    public RoomTimes Times => new([.. _seconds]);

    /// <summary>Does the work of a room.</summary>
    public T In<T>(Room room, Func<T> work)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            _seconds[(int)room] += Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}
