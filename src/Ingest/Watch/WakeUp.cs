namespace Ingest.Watch;

/// <summary>Wakes the scan early where the system says that something changed in the folder. Only a hint: network shares lose such news, and the scan comes anyway.</summary>
internal sealed class WakeUp : IDisposable
{
    // A copy is news many times; one look in so long is enough.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(200);

    private readonly string _folder;

    private readonly SemaphoreSlim _news = new(0);

    private FileSystemWatcher? _watcher;

    public WakeUp(string folder)
    {
        _folder = folder;
        Listen();
    }

    /// <summary>Waits for the interval, or less where there is news.</summary>
    public async Task WaitAsync(TimeSpan interval, TimeProvider clock, CancellationToken cancellation)
    {
        // A folder that vanished and came back is another one to the system.
        if (_watcher is null)
            Listen();
        TimeSpan least = interval < Least ? interval : Least;
        await Task.Delay(least, clock, cancellation);
        if (interval > least)
            await Task.WhenAny(_news.WaitAsync(cancellation), Task.Delay(interval - least, clock, cancellation));
        cancellation.ThrowIfCancellationRequested();
        while (_news.CurrentCount > 0)
            await _news.WaitAsync(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _news.Dispose();
    }

    private void Listen()
    {
        try
        {
            // The folder itself alone: a watch for each of a hundred thousand below it is more than systems give.
            _watcher = new FileSystemWatcher(_folder) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName };
            _watcher.Created += (_, _) => Tell();
            _watcher.Renamed += (_, _) => Tell();
            _watcher.Error += (_, _) => Close();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // No news from there: the scan alone must do.
            Close();
        }
    }

    private void Tell()
    {
        try
        {
            if (_news.CurrentCount == 0)
                _news.Release();
        }
        catch (ObjectDisposedException)
        {
            // Late news.
        }
    }

    private void Close()
    {
        _watcher?.Dispose();
        _watcher = null;
    }
}
