namespace Ingest.Claim;

/// <summary>What a walk over the given paths found.</summary>
/// <param name="Files">Full paths, in the order the paths were given, ordinal within a folder, each once.</param>
/// <param name="LeftOut">Names of the files in folders that no reader knows by their extension.</param>
/// <param name="Unreachable">Paths that could not be walked, each with what the system said.</param>
internal sealed record FoundFiles(List<string> Files, List<string> LeftOut, List<Unreachable> Unreachable);

/// <summary>A path that could not be walked.</summary>
internal sealed record Unreachable(string Path, Exception Cause);
