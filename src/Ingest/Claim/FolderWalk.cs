namespace Ingest.Claim;

/// <summary>Every file below a folder, in ordinal order of the names. Links are not followed: they could lead out of the folder, or round in a circle.</summary>
internal static class FolderWalk
{
    /// <summary>Walks.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="except">Full paths of folders that are not entered.</param>
    /// <param name="unreachable">Told of every folder that cannot be listed and every file that cannot be opened by its name; the walk goes on.</param>
    /// <param name="link">Told of every link, which is passed by.</param>
    public static IEnumerable<FileInfo> Files(string root, IReadOnlySet<string> except, Action<string, Exception> unreachable, Action<string>? link = null)
    {
        // A stack of our own: folders may be nested deeper than calls can be.
        var open = new Stack<FileSystemInfo>([new DirectoryInfo(root)]);
        while (open.TryPop(out FileSystemInfo? entry))
        {
            if (entry is FileInfo file)
                yield return file;
            else if (entry is DirectoryInfo folder && !except.Contains(folder.FullName))
            {
                foreach (FileSystemInfo inner in Entries(folder, unreachable, link).OrderByDescending(e => e.Name, StringComparer.Ordinal))
                    open.Push(inner);
            }
        }
    }

    /// <summary>Files that are no documents: dotfiles, and the lock files that office programs keep beside an open document.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);

    private static FileSystemInfo[] Entries(DirectoryInfo folder, Action<string, Exception> unreachable, Action<string>? link)
    {
        try
        {
            var entries = new List<FileSystemInfo>();
            foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
            {
                // A name in another encoding (GBK, from an archive) cannot be opened by the name .NET makes of it.
                if (entry.Name.Contains('\ufffd', StringComparison.Ordinal) && !entry.Exists)
                    unreachable(entry.FullName, new UnreadableNameException());
                else if (IsHidden(entry.Name))
                    continue;
                else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    link?.Invoke(entry.FullName);
                else
                    entries.Add(entry);
            }
            return [.. entries];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreachable(folder.FullName, e);
            return [];
        }
    }
}

/// <summary>A file's name is in no encoding that can be opened here.</summary>
internal sealed class UnreadableNameException() : IOException("its name is not in UTF-8. Rename it (the program convmv does so for whole folders).");
