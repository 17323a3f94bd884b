using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ingest.Commands;

/// <summary>Ends the process at the second signal to stop: the first lets it finish what is in work, and whoever sends another does not want to wait. Nothing is lost by it.</summary>
internal sealed partial class SecondSignal : IDisposable
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
            End();
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
