using System.Diagnostics;

namespace Ingest.Sinks.Parquet;

/// <summary>One writer at a time changes the files of a folder. The lock goes with the process, however that ends.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <exception cref="SinkException">Another writer keeps it for longer than <paramref name="patience"/>.</exception>
    internal static async Task<FileStream> TakeAsync(string folder, TimeSpan patience, CancellationToken cancellation)
    {
        // Never deleted: two writers could otherwise hold two files of one name. Readers of lakes pass over names that begin with an underscore.
        string path = Path.Combine(folder, "_lock");
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException e) when (e is not DirectoryNotFoundException)
            {
                if (Stopwatch.GetElapsedTime(start) > patience)
                    throw new SinkException(SinkFault.WriteFailed,
                        $"Another writer has held {path} for {patience:c}: {e.Message} The write is tried again; if that writer is stuck, end it.", retry: true, e);
            }
            await Task.Delay(Between, cancellation);
        }
    }
}
