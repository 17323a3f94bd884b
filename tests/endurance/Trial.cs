using System.Reflection;

namespace Ingest.Endurance;

/// <summary>How a scenario is run, and where.</summary>
/// <param name="Name">The scenario.</param>
/// <param name="IsLong">All of it; else what a minute allows.</param>
/// <param name="IsKept">True to leave the files there, to look at them.</param>
internal sealed record Trial(string Name, bool IsLong, bool IsKept)
{
    private static readonly string Root = typeof(Trial).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static data => data.Key == "RepositoryRoot").Value!;

    /// <summary>The published program.</summary>
    public static string Program { get; } = Path.Combine(Root, "bin", "program", "ingest.dll");

    /// <summary>The documents of the corpus.</summary>
    public static string Corpus { get; } = Path.Combine(Root, "corpus", "documents");

    /// <summary>A folder beside the repository, such as <c>robustness</c>; null where it is not there.</summary>
    public static string? Beside(string name) => Path.GetFullPath(Path.Combine(Root, "..", "shared", name)) is var path && Directory.Exists(path) ? path : null;

    /// <summary>Ends the trial: the closing line, and the files removed where all is well.</summary>
    public bool Close(Claims claims, string folder)
    {
        bool isHeld = claims.Close();
        if (isHeld && !IsKept)
            Directory.Delete(folder, recursive: true);
        return isHeld;
    }

    /// <summary>An empty folder for the scenario's files.</summary>
    public string Folder()
    {
        string folder = Path.Combine(Root, "out", "endure", Name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }
}
