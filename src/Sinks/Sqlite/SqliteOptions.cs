namespace Ingest.Sinks.Sqlite;

/// <summary>What can be set of a <c>sqlite</c> sink.</summary>
internal sealed record SqliteOptions
{
    /// <summary>How long a write waits for another program's lock. 1 second to 10 minutes; 10 seconds, longer than a person's change in a shell takes.</summary>
    internal TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(10);

    internal static SqliteOptions From(SinkSettings settings)
    {
        var usual = new SqliteOptions();
        return usual with { LockWait = settings.Time(nameof(LockWait), usual.LockWait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)) };
    }
}
