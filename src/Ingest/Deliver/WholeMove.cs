namespace Ingest.Deliver;

/// <summary>Moves files so that at every moment the whole file is in one of the two places, and nothing is overwritten.</summary>
internal static class WholeMove
{
    /// <summary>Moves into a folder under the first free name.</summary>
    /// <returns>Where the file is now.</returns>
    /// <exception cref="IOException">It cannot be moved; it is where it was.</exception>
    public static string Into(string path, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string target in FreeName.Candidates(Path.Combine(folder, Path.GetFileName(path))).Where(FreeName.IsFree))
        {
            try
            {
                To(path, target);
                return target;
            }
            catch (IOException) when (File.Exists(path) && !FreeName.IsFree(target))
            {
                // Another program took the name in between: try the next.
            }
        }
        throw new IOException($"'{path}' cannot be moved to '{folder}': too many files there have its name.");
    }

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
        string beside = Path.Combine(Path.GetDirectoryName(target)!, "." + Path.GetFileName(target) + ".part");
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
