namespace Ingest.Claim;

/// <summary>Paths in, files out. A file named by the caller is always taken; within folders only what a reader knows by its extension.</summary>
/// <param name="extensions">Endings with the dot, in lower case, that readers know.</param>
internal sealed class FileFinder(IEnumerable<string> extensions)
{
    private readonly HashSet<string> _extensions = extensions.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Walks the paths.</summary>
    /// <param name="paths">Files and folders; folders are walked to any depth, links within them are not followed.</param>
    /// <param name="except">Folders that are never entered, such as the one the results go to.</param>
    public FoundFiles Find(IEnumerable<string> paths, params string[] except)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var closed = except.Select(Full).ToHashSet(StringComparer.Ordinal);
        var found = new FoundFiles([], [], []);
        foreach (string path in paths)
        {
            string full = Full(path);
            if (Directory.Exists(full))
                TakeFolder(full, closed, seen, found);
            else if (!File.Exists(full))
                found.Unreachable.Add(new Unreachable(path, new FileNotFoundException($"'{path}' is not there.", path)));
            else if (seen.Add(full))
                found.Files.Add(full);
        }
        return found;
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private void TakeFolder(string folder, HashSet<string> closed, HashSet<string> seen, FoundFiles found)
    {
        foreach (FileInfo file in FolderWalk.Files(folder, closed, (path, e) => found.Unreachable.Add(new Unreachable(path, e))))
        {
            if (!seen.Add(file.FullName))
                continue;
            if (_extensions.Contains(file.Extension))
                found.Files.Add(file.FullName);
            else
                found.LeftOut.Add(file.Name);
        }
    }
}
