using System.Reflection;

namespace Ingest.Tests;

/// <summary>Real documents, kept beside the repository (<c>../shared</c>) and not in it. Compiled into each test project that uses them.</summary>
internal static class Beside
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(
        typeof(Beside).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepositoryRoot").Value!, "..", "shared"));

    /// <summary>Full path of a file or folder beside the repository, such as <c>seed/seed.docx</c>.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>Why a test on it is left out; null where it is there.</summary>
    public static string? Missing(string path) => Path.Exists(At(path)) ? null : $"'../shared/{path}' is not beside the repository.";
}

/// <summary>A test on what lies beside the repository. Where that is absent, the test is skipped and counted as such; it never passes unseen.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BesideFactAttribute : FactAttribute
{
    public BesideFactAttribute(string path) => Skip = Beside.Missing(path);
}

/// <summary>The same for a test with data rows: all are skipped as one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BesideTheoryAttribute : TheoryAttribute
{
    public BesideTheoryAttribute(string path) => Skip = Beside.Missing(path);
}
