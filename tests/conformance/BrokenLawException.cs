namespace Ingest.Sinks.Conformance;

/// <summary>A sink does not keep a law of the contract.</summary>
/// <param name="law">The law's name.</param>
/// <param name="found">What was expected and what was found.</param>
/// <param name="cause">What was thrown below.</param>
public sealed class BrokenLawException(string law, string found, Exception? cause = null) : Exception($"{law}: {found}", cause)
{
    /// <summary>The law's name.</summary>
    public string Law { get; } = law;
}
