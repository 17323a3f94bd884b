using Ingest.Watch;

namespace Ingest.UnitTests.Commands;

/// <summary>A drop folder, a place for the output and one sink, watched with short times.</summary>
internal sealed class DropDesk : IDisposable
{
    public DropDesk() => Directory.CreateDirectory(Folder["drop"]);

    public TempFolder Folder { get; } = new();

    public MemorySink Sink { get; } = new();

    public void Dispose() => Folder.Dispose();

    public async Task<int> DrainAsync()
    {
        await using RunningWatch worker = Start(isOnce: true);
        await worker.Done.WaitAsync(TimeSpan.FromSeconds(20));
        return worker.ExitCode;
    }

    public RunningWatch Start(bool isOnce, LineReader? reader = null, bool isKept = false, TimeSpan? stopTime = null)
    {
        WatchOptions options = new WatchOptions
        {
            Drop = Folder["drop"],
            Out = Folder["out"],
            ScanInterval = TimeSpan.FromMilliseconds(20),
            SettleTime = TimeSpan.FromMilliseconds(150),
            RetryLater = TimeSpan.FromMilliseconds(isOnce ? 60_000 : 50),
            Keep = isKept,
            StopTime = stopTime ?? TimeSpan.FromSeconds(20),
        }.Resolved();
        return new RunningWatch(options, isOnce, reader ?? new LineReader(), Sink);
    }
}
