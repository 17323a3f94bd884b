using System.Reflection;

namespace Ingest.UnitTests;

/// <summary>Where the repository is on this machine.</summary>
internal static class RepositoryPath
{
    public static string Root { get; } = typeof(RepositoryPath).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepositoryRoot").Value!;
}
