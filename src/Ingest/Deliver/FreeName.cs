namespace Ingest.Deliver;

/// <summary>Names that overwrite nothing: <c>a.docx</c>, then <c>a (2).docx</c>, <c>a (3).docx</c>, …</summary>
internal static class FreeName
{
    // A folder with this many files of one name is a sign of something else.
    private const int Most = 100_000;

    /// <summary>Every name to try, in order.</summary>
    /// <param name="path">The name wished for.</param>
    public static IEnumerable<string> Candidates(string path)
    {
        yield return path;
        string folder = Path.GetDirectoryName(path) ?? "", name = Path.GetFileNameWithoutExtension(path), extension = Path.GetExtension(path);
        for (int i = 2; i < Most; i++)
            yield return Path.Combine(folder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} ({i}){extension}"));
    }

    /// <summary>True where nothing, be it a file, a folder or a dead link, has the name.</summary>
    public static bool IsFree(string path) => !Path.Exists(path) && new FileInfo(path).LinkTarget is null;
}
