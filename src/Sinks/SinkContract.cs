namespace Ingest.Sinks;

/// <summary>The contract between the program and its sinks.</summary>
public static class SinkContract
{
    /// <summary>Raised where a plug-in made for the version before would break.</summary>
    public const int Version = 1;
}

/// <summary>How a sink is described and made: the name of its type, one line for people, and its factory.</summary>
/// <param name="Name">The type's name, such as <c>sqlite</c>: lower-case letters and digits.</param>
/// <param name="Description">One line for people.</param>
/// <param name="Create">Makes one. It reads its settings there and then, and touches nothing else; see <see cref="SinkSettings"/>.</param>
public sealed record SinkRegistration(string Name, string Description, Func<SinkSettings, ISink> Create);

/// <summary>Whether a sink can write now.</summary>
/// <param name="Problem">What keeps it from writing and what to do; null where nothing does.</param>
/// <param name="NotYetVisible">Documents that are written and safe, but that readers see only after the next flush.</param>
public sealed record SinkHealth(string? Problem, long NotYetVisible = 0)
{
    /// <summary>It can, and all is visible.</summary>
    public static SinkHealth Good { get; } = new(Problem: null);
}

/// <summary>One thing that a sink would write.</summary>
/// <param name="Place">Where, for people: a file below the folder, a table, an address.</param>
/// <param name="Count">How many.</param>
/// <param name="What">Of what: <c>rows</c>, <c>bytes</c>, <c>sheets</c>.</param>
public sealed record PlannedWrite(string Place, long Count, string What);

/// <summary>A sink cannot write.</summary>
/// <param name="code">Stable code such as <c>SINK-002</c>.</param>
/// <param name="message">What was found, where, and what to do. Never a password.</param>
/// <param name="retry">True where it may work later: a locked file, a full disk.</param>
/// <param name="cause">What was thrown below.</param>
public sealed class SinkException(string code, string message, bool retry, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>True where trying again later may help.</summary>
    public bool Retry { get; } = retry;

    /// <summary>True where this one document is at fault and the next can be written.</summary>
    public bool OfDocument => Code == SinkFault.BadDocument;
}
