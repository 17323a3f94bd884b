using Ingest.Read;

namespace Ingest.Claim;

/// <summary>Path in, bytes and identity out. The only place that touches the source file.</summary>
internal static class FileOpener
{
    /// <summary>The identity of a file's content, read in pieces.</summary>
    /// <exception cref="UnreadableException">The file is empty (FILE-005) or over the size limit (FILE-006).</exception>
    /// <exception cref="IOException">The environment's fault: gone, locked, a failing disk.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission, or the path is a folder.</exception>
    public static string Identify(string path, ReadLimits limits)
    {
        using FileStream stream = Opened(path, limits);
        return DocumentIdentity.Of(stream);
    }

    /// <summary>Reads the whole file.</summary>
    /// <exception cref="UnreadableException">The file is empty (FILE-005) or over the size limit (FILE-006).</exception>
    /// <exception cref="IOException">The environment's fault: gone, locked, a failing disk.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission, or the path is a folder.</exception>
    public static ClaimedFile Open(string path, ReadLimits limits)
    {
        string name = Path.GetFileName(path);
        using FileStream stream = Opened(path, limits);
        long length = stream.Length;
        byte[] content = new byte[length];
        int read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        if (read < content.Length || stream.ReadByte() >= 0)
            throw new IOException($"'{name}' changed its size while it was read: it had {length:N0} bytes when it was opened.");
        return new ClaimedFile(new SourceFile(name, content), DocumentIdentity.Of(content));
    }

    /// <summary>True where another program holds the file against being read: by a share mode, or by a lock (flock) on Unix.</summary>
    public static bool IsHeld(string path)
    {
        try
        {
            // A pipe has no length, and opening it would wait for its writer.
            if (new FileInfo(path) is { Exists: true, Length: > 0 })
                new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0).Dispose();
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException e)
        {
            // 11: would block, said by the lock; 32 and 33: sharing and lock violation on Windows. The rest is told by the opening proper.
            return (e.HResult & 0xFFFF) is 11 or 32 or 33;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static FileStream Opened(string path, ReadLimits limits)
    {
        string name = Path.GetFileName(path);
        var file = new FileInfo(path);
        // The length is asked before opening: opening a pipe would wait for a writer for ever, and pipes say 0.
        RefuseSize(name, file.Exists ? LengthOf(file) : throw new FileNotFoundException($"'{path}' is not there.", path), limits);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        try
        {
            RefuseSize(name, stream.Length, limits);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    // A link is as long as what it leads to.
    private static long LengthOf(FileInfo file) =>
        file.LinkTarget is null ? file.Length : (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo)?.Length ?? file.Length;

    private static void RefuseSize(string name, long length, ReadLimits limits)
    {
        if (length == 0)
            throw new UnreadableException("FILE-005", $"'{name}' is empty: it has 0 bytes. A document was expected; get the file again from where it was published.");
        if (length > Math.Min(limits.MaxBytes, Array.MaxLength))
        {
            throw new UnreadableException("FILE-006", string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"'{name}' has {length:N0} bytes; the limit is {limits.MaxBytes:N0}. Raise it with --limit MaxBytes={length} if the document is genuine."));
        }
    }
}
