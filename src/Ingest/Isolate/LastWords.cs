using System.Text;

namespace Ingest.Isolate;

/// <summary>What a reader writes to its error output: the runtime's last words. The beginning is kept, the rest counted.</summary>
internal sealed class LastWords
{
    private const int Kept = 4096;

    // A stack overflow's trace can be long; nothing else says so much.
    private const long Flood = 64L << 20;

    private readonly Task _listening;
    private readonly MemoryStream _first = new();
    private long _count;

    /// <summary>Listens on a thread of its own until the stream ends.</summary>
    public LastWords(Stream errors)
    {
        using var listener = WorkThread.Free("errors");
        _listening = listener.DoAsync(() => Listen(errors));
    }

    /// <summary>True where it will not stop talking.</summary>
    public bool IsFlood => Interlocked.Read(ref _count) > Flood;

    /// <summary>The beginning of it, once it has ended, or soon.</summary>
    public async Task<string> AllAsync()
    {
        await Task.WhenAny(_listening, Task.Delay(TimeSpan.FromSeconds(1)));
        lock (_first)
            return Encoding.UTF8.GetString(_first.GetBuffer(), 0, (int)_first.Length).Trim();
    }

    private long Listen(Stream errors)
    {
        byte[] piece = new byte[8192];
        try
        {
            for (int read; (read = errors.Read(piece)) > 0;)
            {
                Interlocked.Add(ref _count, read);
                lock (_first)
                    _first.Write(piece, 0, (int)Math.Min(read, Kept - _first.Length));
            }
        }
        catch (IOException)
        {
            // Ended with the process.
        }
        return _count;
    }
}
