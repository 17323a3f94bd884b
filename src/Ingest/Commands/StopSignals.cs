using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ingest.Commands;

/// <summary>Signals to stop: the first lets the command finish what is in work, the second ends the process at once, for whoever sends it does not want to wait. Nothing is lost by it.</summary>
internal sealed partial class StopSignals : IDisposable
{
    // 128 and the number of SIGINT, as shells have it.
    private const int ExitCode = 130;

    private readonly PosixSignalRegistration _interrupt, _terminate;

    private readonly CancellationTokenSource _asked = new();

    private int _signals;

    public StopSignals()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Count);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Count);
    }

    /// <summary>Cancelled by the first.</summary>
    public CancellationToken Asked => _asked.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _asked.Dispose();
    }

    private void Count(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
            End();
        _asked.Cancel();
    }

    // Environment.Exit would wait for the host, which waits for the documents. Readers end when their pipes are closed.
    private static void End()
    {
        if (OperatingSystem.IsWindows())
            Process.GetCurrentProcess().Kill();
        else
            _exit(ExitCode);
    }

    [LibraryImport("libc")]
    private static partial void _exit(int code);
}
