namespace Ingest.Telemetry;

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
    /// <summary>Identities, oddities, what is missing. The judge's further readings count in the rooms where they are made.</summary>
    Validate,
}

/// <summary>Seconds that one document spent in each room of its journey, as the process that read it measured them.</summary>
/// <param name="Seconds">In the order of <see cref="Room"/>.</param>
internal sealed record RoomTimes(IReadOnlyList<double> Seconds)
{
    private static readonly Room[] Rooms = Enum.GetValues<Room>();

    /// <summary>Nobody measured.</summary>
    public static RoomTimes None { get; } = new(new double[Rooms.Length]);

    /// <summary>Tells the instruments.</summary>
    public void Tell()
    {
        // What a reader that is not to be trusted sent may be shorter or longer.
        foreach ((Room room, double seconds) in Rooms.Zip(Seconds))
            Instruments.RoomTime.Add(seconds, new KeyValuePair<string, object?>("room", room.ToString().ToLowerInvariant()));
    }
}
