using System.Security.Cryptography;
using System.Text;

namespace Ingest.Sinks;

/// <summary>Replaces a file whole: written beside, flushed to the disk, renamed. A reader sees the old file or the new one.</summary>
internal static class DurableFile
{
    /// <summary>Files being written are named <c>.</c>, 16 hexadecimal digits, and this; what a killed write leaves.</summary>
    internal const string BesideExtension = ".tmp";

    private const int BufferSize = 1 << 16;

    /// <summary>Replaces the file at the path, or leaves the old one where anything fails or is cancelled.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="cancellation">Heeded until the new content stands beside.</param>
    /// <param name="step">Told when the new content stands beside the old, and when it took its place.</param>
    internal static void Replace(string path, Action<Stream> write, CancellationToken cancellation, Action<string>? step = null)
    {
        string beside = WriteBeside(path, write, cancellation);
        step?.Invoke($"{Path.GetFileName(path)} written beside");
        Commit(beside, path);
        step?.Invoke($"{Path.GetFileName(path)} replaced");
    }

    /// <summary>Writes the new content beside the path and returns where it is.</summary>
    internal static string WriteBeside(string path, Action<Stream> write, CancellationToken cancellation)
    {
        string beside = BesideOf(path);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            cancellation.ThrowIfCancellationRequested();
            return beside;
        }
        catch
        {
            // What is left of a failed write would only take up room; the next one overwrites it if this fails too.
            TryDelete(beside);
            throw;
        }
    }

    /// <summary>Gives what was written beside its final name.</summary>
    internal static void Commit(string beside, string path) => File.Move(beside, path, overwrite: true);

    /// <summary>Removes what killed writes left in a folder.</summary>
    internal static void Sweep(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, $".????????????????{BesideExtension}"))
            TryDelete(path);
    }

    // One name for each final name: a killed write's remains are overwritten by the next, and 255 bytes always suffice.
    private static string BesideOf(string path)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
        return Path.Combine(Path.GetDirectoryName(path)!, $".{Convert.ToHexStringLower(digest.AsSpan(0, 8))}{BesideExtension}");
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
        }
    }
}
