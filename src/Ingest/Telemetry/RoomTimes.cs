namespace Ingest.Telemetry;

/// <summary>Seconds that one document spent in each room of its journey, as a process that read it measured them.</summary>
/// <param name="Read">Bytes to blocks or pages.</param>
/// <param name="Layout">Pages to blocks.</param>
/// <param name="Recognize">Kinds, headers and sections.</param>
/// <param name="Normalize">Figures, codes, units and sentences.</param>
/// <param name="Validate">Identities, oddities and what is missing; the judge's further readings count where they are made.</param>
internal readonly record struct RoomTimes(double Read, double Layout, double Recognize, double Normalize, double Validate)
{
    /// <summary>All of it.</summary>
    public double Total => Read + Layout + Recognize + Normalize + Validate;

    /// <summary>Tells the instruments.</summary>
    /// <param name="format">What the document is; null where it could not be read.</param>
    /// <param name="pages">How many it has; 0 where the format has none.</param>
    public void Tell(string? format, long pages)
    {
        Instruments.ReadTime.Record(Total, new KeyValuePair<string, object?>("format", format ?? "none"));
        if (pages > 0)
            Instruments.Pages.Add(pages);
        Add("read", Read);
        Add("layout", Layout);
        Add("recognize", Recognize);
        Add("normalize", Normalize);
        Add("validate", Validate);
    }

    private static void Add(string room, double seconds) => Instruments.RoomTime.Add(seconds, new KeyValuePair<string, object?>("room", room));
}
