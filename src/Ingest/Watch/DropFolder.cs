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
    /// <param name="unreachable">Told of folders that cannot be listed.</param>
    public IReadOnlyList<Sighting> Scan(Action<string, Exception> unreachable)
    {
        List<Sighting> seen = [];
        foreach (FileInfo file in FolderWalk.Files(root, NoFolder, unreachable))
        {
            if (!Unfinished.Contains(file.Extension) && Look(file) is { } sighting)
                seen.Add(sighting);
        }
        return seen;
    }

    /// <summary>True where the file is still as it was seen.</summary>
    public bool IsUnchanged(Sighting sighting) => Look(new FileInfo(sighting.Path)) == sighting;

    private Sighting? Look(FileInfo file)
    {
        try
        {
            string subfolder = Path.GetRelativePath(root, file.DirectoryName!);
            return new Sighting(file.FullName, subfolder == "." ? "" : subfolder, file.Length, file.LastWriteTimeUtc);
        }
        catch (IOException)
        {
            // Gone since the folder was listed.
            return null;
        }
    }
}
