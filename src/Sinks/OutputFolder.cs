namespace Ingest.Sinks;

/// <summary>Proves that a folder can be written before the first document is read.</summary>
internal static class OutputFolder
{
    private const string ProbePrefix = ".probe-";

    /// <summary>Makes the folder where it is missing, then writes and removes a small file in it.</summary>
    /// <exception cref="SinkException">It cannot be made or written.</exception>
    internal static void Prove(string folder)
    {
        RefuseFileInTheWay(folder);
        try
        {
            Directory.CreateDirectory(folder);
            SweepProbes(folder);
            string probe = Path.Combine(folder, $"{ProbePrefix}{Guid.NewGuid():n}");
            using var stream = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            stream.WriteByte(0);
            stream.Flush();
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
            throw new SinkException(SinkFault.NotWritable,
                $"The output folder {folder} cannot be written: {e.Message} Check its owner, its permissions and the free space, or choose another folder with --out.",
                retry: false, e);
        }
    }

    /// <summary>Proves that a file of the sink can stand at the path: nothing there, or a file.</summary>
    internal static void RefuseFolderInTheWay(string path)
    {
        if (Directory.Exists(path))
            throw new SinkException(SinkFault.InTheWay,
                $"{path} is a folder; a file is expected there. Move the folder away, or choose another output folder with --out.", retry: false);
    }

    // A process that was killed at just this moment leaves its probe: the file goes with the handle only on Windows.
    private static void SweepProbes(string folder)
    {
        foreach (string left in Directory.EnumerateFiles(folder, ProbePrefix + "*"))
        {
            try
            {
                File.Delete(left);
            }
            catch (IOException)
            {
                // Another process proves the folder just now.
            }
        }
    }

    private static void RefuseFileInTheWay(string folder)
    {
        for (string? path = Path.GetFullPath(folder); path is not null; path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
                throw new SinkException(SinkFault.InTheWay,
                    $"{path} is a file; a folder is expected there. Move the file away, or choose another output folder with --out.", retry: false);
        }
    }
}
