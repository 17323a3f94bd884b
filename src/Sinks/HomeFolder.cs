namespace Ingest.Sinks;

/// <summary>Whether the folder of an open sink can still be written: what a sink that keeps files says of its health.</summary>
internal static class HomeFolder
{
    /// <summary>Below this, in bytes, the next document may not fit: 16 MB, more than most documents' JSON.</summary>
    internal const long LeastFree = 16 << 20;

    /// <summary>What keeps it from writing and what to do; null where nothing does. Asks the file system, and writes nothing.</summary>
    /// <param name="folder">Where it writes.</param>
    /// <param name="file">The file that it holds open, where it holds one.</param>
    internal static string? ProblemOf(string folder, string? file = null)
    {
        if (!Directory.Exists(folder))
            return $"{SinkFault.InTheWay} The folder {folder} is gone, or something else stands in its place. Bring it back, or start again with another output folder.";
        if (file is not null && !File.Exists(file))
            return $"{SinkFault.InTheWay} {file} is gone. Bring it back, or start again: what is written now would be lost.";
        try
        {
            long free = new DriveInfo(folder).AvailableFreeSpace;
            return free >= LeastFree ? null : $"{SinkFault.WriteFailed} The disk of {folder} is full: {free} bytes are free. Free some.";
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
            return $"{SinkFault.WriteFailed} {folder} cannot be looked at: {e.Message} Check its permissions and its disk.";
        }
    }
}
