using Ingest.Claim;

namespace Ingest.Watch;

/// <summary>The folder that documents are copied into. A scan is the truth; change notifications get lost on network drives.</summary>
/// <param name="root">Full path.</param>
internal sealed class DropFolder(string root)
{
    private static readonly HashSet<string> NoFolder = [];

    // Names that downloads and copies have until they are whole.
    private static readonly HashSet<string> Unfinished = new(StringComparer.OrdinalIgnoreCase) { ".part", ".partial", ".filepart", ".tmp", ".crdownload", ".download" };

    /// <summary>Every file that may be a document, at any depth, in ordinal order.</summary>
    /// <param name="unreachable">Told of folders that cannot be listed and names that cannot be opened.</param>
    /// <param name="link">Told of links, which are not followed.</param>
    public IReadOnlyList<Sighting> Scan(Action<string, Exception> unreachable, Action<string>? link = null)
    {
        List<Sighting> seen = [];
        // Files of one folder come one after the other, and share its name.
        (string Full, string Below) folder = (root, "");
        foreach (FileInfo file in FolderWalk.Files(root, NoFolder, unreachable, link))
        {
            if (Unfinished.Contains(file.Extension))
                continue;
            if (file.DirectoryName != folder.Full)
                folder = (file.DirectoryName!, Below(file.DirectoryName!));
            if (Look(file, folder.Below) is { } sighting)
                seen.Add(sighting);
        }
        return seen;
    }

    /// <summary>A path as the ledger knows it: relative to the drop folder.</summary>
    public string NameOf(Sighting sighting) => sighting.Name ?? Path.GetRelativePath(root, sighting.Path);

    /// <summary>A file that was put away and is to be read again; null where it is gone.</summary>
    /// <param name="name">As the ledger knows it.</param>
    /// <param name="place">Full path that it was put to.</param>
    public static Sighting? PutAway(string name, string place) => Look(new FileInfo(place), Path.GetDirectoryName(name) ?? "") is { } sighting ? sighting with { Name = name } : null;

    /// <summary>True where the file is still as it was seen.</summary>
    public bool IsUnchanged(Sighting sighting) => Look(new FileInfo(sighting.Path), sighting.Subfolder) is { } now && now.Length == sighting.Length && now.Modified == sighting.Modified;

    private string Below(string folder)
    {
        string below = Path.GetRelativePath(root, folder);
        return below == "." ? "" : below;
    }

    private static Sighting? Look(FileInfo file, string subfolder)
    {
        try
        {
            return new Sighting(file.FullName, subfolder, file.Length, file.LastWriteTimeUtc);
        }
        catch (IOException)
        {
            // Gone since the folder was listed.
            return null;
        }
    }
}
