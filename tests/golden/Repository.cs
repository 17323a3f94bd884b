using System.Reflection;

namespace Ingest.GoldenTests;

/// <summary>Where things are in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Sources { get; } = Path.Combine(Root, "corpus", "sources");

    public static string Documents { get; } = Path.Combine(Root, "corpus", "documents");

    public static string Cards { get; } = Path.Combine(Root, "corpus", "cards");

    public static string PrintRegister { get; } = Path.Combine(Root, "corpus", "printed.json");

    public static string Expected { get; } = Path.Combine(Root, "corpus", "expected");

    public static string Approved { get; } = Path.Combine(Root, "tests", "golden", "approved");

    /// <summary>Names of the disclosures: those of the sources, without their ending.</summary>
    public static IReadOnlyList<string> Disclosures { get; } = [.. Names(Sources, "*.json").Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal)];

    /// <summary>File names of all renderings.</summary>
    public static IReadOnlyList<string> Renderings { get; } = Names(Documents, "*");

    /// <summary>The renderings of one disclosure.</summary>
    public static IReadOnlyList<string> RenderingsOf(string disclosure) => [.. Renderings.Where(name => DisclosureOf(name) == disclosure)];

    /// <summary>The disclosure that a rendering is of: its name up to the first point, <c>x</c> for <c>x.docx</c> and for <c>x.chromium.pdf</c>.</summary>
    public static string DisclosureOf(string fileName) => fileName.Split('.')[0];

    private static IReadOnlyList<string> Names(string folder, string pattern) =>
        [.. Directory.GetFiles(folder, pattern).Select(path => Path.GetFileName(path)).Where(name => name[0] != '.').Order(StringComparer.Ordinal)];
}

/// <summary>Test data: every rendering of the corpus.</summary>
internal sealed class EveryRendering : TheoryData<string>
{
    public EveryRendering() => AddRange([.. Repository.Renderings]);
}

/// <summary>Test data: every disclosure of the corpus.</summary>
internal sealed class EveryDisclosure : TheoryData<string>
{
    public EveryDisclosure() => AddRange([.. Repository.Disclosures]);
}

/// <summary>Test data: every disclosure with more than one rendering, and each rendering beside the first; what says its structure itself comes before paper.</summary>
internal sealed class EveryPair : TheoryData<string, string>
{
    public EveryPair()
    {
        foreach (string disclosure in Repository.Disclosures)
        {
            string[] renderings = [.. Repository.RenderingsOf(disclosure).OrderBy(Corpus.PrintTests.IsPrint)];
            foreach (string other in renderings.Skip(1))
                Add(renderings[0], other);
        }
    }
}
