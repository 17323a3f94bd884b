namespace Ingest.Deliver;

/// <summary>Moves files so that at every moment the whole file is in one of the two places, and nothing is overwritten.</summary>
internal static class WholeMove
{
    /// <summary>A free name in a folder, which is made.</summary>
    /// <exception cref="IOException">There is none.</exception>
    public static string PlaceIn(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        return FreeName.Candidates(Path.Combine(folder, name)).FirstOrDefault(FreeName.IsFree)
            ?? throw new IOException($"'{name}' cannot be moved to '{folder}': too many files there have its name.");
    }

    /// <summary>Where a file is while it is copied to its place on another volume; what is left there by a process that was killed may be removed.</summary>
    public static string BesideOf(string target) => Path.Combine(Path.GetDirectoryName(target)!, "." + Path.GetFileName(target) + ".part");

    /// <summary>Moves to exactly that path.</summary>
    /// <exception cref="IOException">The name is taken, or the file cannot be moved; it is where it was.</exception>
    public static void To(string path, string target)
    {
        if (VolumeOf(path) == VolumeOf(target))
        {
            File.Move(path, target, overwrite: false);
            return;
        }
        // A copy over volumes takes time and may break off: it gets its name only when it is whole.
        string beside = BesideOf(target);
        File.Copy(path, beside, overwrite: true);
        using (var copy = new FileStream(beside, FileMode.Open, FileAccess.Write))
            copy.Flush(flushToDisk: true);
        File.Move(beside, target, overwrite: false);
        File.Delete(path);
    }

    // The longest mount point above the path.
    private static string VolumeOf(string path)
    {
        string full = Path.GetFullPath(path);
        return DriveInfo.GetDrives()
            .Select(drive => drive.Name)
            .Where(root => full.StartsWith(root, StringComparison.Ordinal) && (root.EndsWith(Path.DirectorySeparatorChar) || full[root.Length] == Path.DirectorySeparatorChar))
            .MaxBy(root => root.Length) ?? "";
    }
}
