using System.Security.Cryptography;

namespace Ingest.Ledger;

/// <summary>Documents that were read and wait for a sink: one file for each, named by its identity, with the SHA-256 of its bytes at its end. Safe to use from many threads.</summary>
/// <param name="folder">Made when the first document comes.</param>
internal sealed class Spool(string folder)
{
    private const string Ending = ".json", Beside = ".part";

    /// <summary>Keeps a document: written beside, flushed, renamed.</summary>
    /// <exception cref="IOException">It cannot be written; what was there before still is.</exception>
    public void Put(string id, ReadOnlySpan<byte> json)
    {
        Directory.CreateDirectory(folder);
        string path = PathOf(id), beside = path + Beside;
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(json);
                stream.Write(SHA256.HashData(json));
                stream.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            TryDelete(beside);
            throw;
        }
    }

    /// <summary>A document's bytes; null where it is not kept, or not as it was put: a figure that a bad disk changed must not be delivered.</summary>
    public ReadOnlyMemory<byte>? Get(string id)
    {
        try
        {
            byte[] file = File.ReadAllBytes(PathOf(id));
            int length = file.Length - SHA256.HashSizeInBytes;
            if (length < 0 || !SHA256.HashData(file.AsSpan(0, length)).AsSpan().SequenceEqual(file.AsSpan(length)))
                return null;
            return file.AsMemory(0, length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Length in bytes; 0 where it is not kept.</summary>
    public long LengthOf(string id)
    {
        var file = new FileInfo(PathOf(id));
        return file.Exists ? file.Length : 0;
    }

    /// <summary>Forgets a document that every sink has.</summary>
    public void Drop(string id) => TryDelete(PathOf(id));

    /// <summary>Removes what nobody waits for, and what killed writes left.</summary>
    /// <param name="isAwaited">By a document's identity.</param>
    /// <returns>Documents kept, with their length in bytes.</returns>
    public IReadOnlyDictionary<string, long> Sweep(Func<string, bool> isAwaited)
    {
        var kept = new Dictionary<string, long>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
            return kept;
        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles())
        {
            string id = IdOf(file.Name);
            if (file.Extension == Ending && isAwaited(id))
                kept.Add(id, file.Length);
            else
                TryDelete(file.FullName);
        }
        return kept;
    }

    private static string IdOf(string name) => "sha256:" + Path.GetFileNameWithoutExtension(name);

    private string PathOf(string id) => Path.Combine(folder, id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..] + Ending);

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start sweeps it.
        }
    }
}
