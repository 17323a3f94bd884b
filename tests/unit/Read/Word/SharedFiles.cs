using System.Reflection;

namespace Ingest.UnitTests.Read.Word;

/// <summary>Real documents beside the repository; they may be absent.</summary>
internal static class SharedFiles
{
    public static string Root { get; } = Path.Combine(
        typeof(SharedFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepositoryRoot").Value!, "..", "shared");

    public static string[] Find(string folder, string pattern)
    {
        string path = Path.Combine(Root, folder);
        return Directory.Exists(path) ? Directory.GetFiles(path, pattern) : [];
    }
}
