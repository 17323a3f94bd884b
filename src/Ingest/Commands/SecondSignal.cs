using System.Runtime.InteropServices;

namespace Ingest.Commands;

/// <summary>Ends the process at the second signal to stop: the first lets it finish what is in work, and whoever sends another does not want to wait. Nothing is lost by it.</summary>
internal sealed class SecondSignal : IDisposable
{
    // 128 and the number of SIGINT, as shells have it.
    private const int ExitCode = 130;

    private readonly PosixSignalRegistration _interrupt, _terminate;

    private int _signals;

    public SecondSignal()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Count);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Count(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
            Environment.Exit(ExitCode);
    }
}
