using System.Diagnostics;

namespace Ingest.Telemetry;

/// <summary>Measures how long a document is in each room. For one document, and one thread.</summary>
internal sealed class RoomClock
{
    private RoomTimes _times;

    /// <summary>So far.</summary>
    public RoomTimes Times => _times;

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
            double spent = Stopwatch.GetElapsedTime(start).TotalSeconds;
            _times = room switch
            {
                Room.Read => _times with { Read = _times.Read + spent },
                Room.Layout => _times with { Layout = _times.Layout + spent },
                Room.Recognize => _times with { Recognize = _times.Recognize + spent },
                Room.Normalize => _times with { Normalize = _times.Normalize + spent },
                _ => _times with { Validate = _times.Validate + spent },
            };
        }
    }
}

/// <summary>The rooms whose time is measured, in the order of the journey.</summary>
internal enum Room
{
    /// <summary>Bytes to blocks or pages.</summary>
    Read,
    /// <summary>Pages to blocks.</summary>
    Layout,
    /// <summary>Kinds, headers, sections.</summary>
    Recognize,
    /// <summary>Figures, codes, units, sentences.</summary>
    Normalize,
    /// <summary>Identities, oddities, what is missing.</summary>
    Validate,
}
