using System.CommandLine;

namespace Ingest.Commands;

/// <summary><c>--in-process</c> to the setting <c>Isolation:InProcess</c>.</summary>
internal static class IsolationSetting
{
    /// <summary>The option.</summary>
    public static Option<bool> Option() => new("--in-process") { Description = "Read in this process, for debugging: a document that ends it ends the run" };

    /// <summary>The setting, where the option was given.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(bool isGiven) => isGiven ? [new("Isolation:InProcess", "true")] : [];
}
