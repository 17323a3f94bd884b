namespace Ingest.Sinks.Conformance;

/// <summary>Where a sink under test writes: what its <see cref="SinkSettings"/> are made of.</summary>
/// <param name="Name">The name that the sink goes by.</param>
/// <param name="Folder">Output folder, full path. It does not exist before the sink makes it.</param>
/// <param name="Values">Its section of the settings.</param>
public sealed record SinkPlace(string Name, string Folder, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The settings for a sink of this place.</summary>
    /// <param name="step">Told of every step.</param>
    public SinkSettings ToSettings(Action<string>? step = null) => new(Name, Folder, Values) { Step = step ?? (static _ => { }) };
}
