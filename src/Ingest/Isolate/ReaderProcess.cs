using System.Diagnostics;
using System.Text;

namespace Ingest.Isolate;

/// <summary>One reader process, from the service's side. Serves one document at a time.</summary>
internal sealed class ReaderProcess : IDisposable
{
    // How often a reader's memory is looked at: the runtime opens a file for each thread of it.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    // 128 and the signal's number: SIGKILL, which no fault of a program raises.
    private const int KilledExitCode = 137;

    // A process that is started but never gets up.
    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(60);

    private readonly IsolationOptions _options;
    private readonly Process _process;
    private readonly LastWords _words;
    private readonly WorkThread _listener = WorkThread.Free("listener");
    private readonly long _mostBytes;
    private Task<Frame?> _next;
    private long _heard, _looked, _memory;
    private bool _isUp;

    private ReaderProcess(IsolationOptions options, long mostBytes, Process process)
    {
        (_options, _mostBytes, _process) = (options, mostBytes, process);
        _words = new LastWords(process.StandardError.BaseStream);
        _next = NextAsync();
    }

    /// <summary>Documents served so far.</summary>
    public int Served { get; private set; }

    /// <summary>True where it is better replaced than used again.</summary>
    public bool IsWorn => Served >= _options.RecycleAfter || _process.HasExited || Memory() > _options.RecycleAbove;

    /// <summary>Starts one; it gets up while others work.</summary>
    /// <param name="command">The program and its arguments that make a reader process.</param>
    /// <param name="options">Its limits.</param>
    /// <param name="mostBytes">Longest answer that is taken of it, in bytes: one that was taken over by a document heeds no limit of its own.</param>
    public static ReaderProcess Start(ReaderCommandLine command, IsolationOptions options, long mostBytes)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // The runtime refuses what goes beyond: the document fails, and not the machine.
        start.Environment["DOTNET_GCHeapHardLimit"] = options.MaxMemory.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        // No socket for debuggers: nobody comes in by it, and it leaves nothing behind in the temporary folder where a reader is killed.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return new ReaderProcess(options, mostBytes, Process.Start(start)!);
    }

    /// <summary>Has it read one file.</summary>
    /// <returns>A frame of kind Document or Failed.</returns>
    /// <exception cref="DownfallException">The process crashed, hung, grew or talked nonsense. It is dead now.</exception>
    public async Task<Frame> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            Served++;
            if (!_isUp)
                await ExpectAsync(TimeToStart, cancellation);
            _isUp = true;
            await HeardNothingElseAsync();
            await new Frame(FrameKind.Read, Encoding.UTF8.GetBytes(path)).WriteAsync(_process.StandardInput.BaseStream, cancellation);
            return await ExpectAsync(_options.Total, cancellation);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or OutOfMemoryException)
        {
            throw await DownfallAsync(e);
        }
        catch
        {
            Kill();
            throw;
        }
    }

    /// <summary>Ends the process; who waits for its answer is told that it was killed.</summary>
    public void End() => Kill();

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _listener.Dispose();
        _process.Dispose();
    }

    /// <summary>Makes sure that what comes next answers what is asked next. A late sign of life may still be there.</summary>
    private async Task HeardNothingElseAsync()
    {
        while (_next.IsCompleted)
        {
            Frame frame = await _next ?? throw new EndOfStreamException();
            _next = NextAsync();
            if (frame.Kind != FrameKind.Beat)
                throw new InvalidDataException("It answered before it was asked.");
        }
    }

    /// <summary>The next frame that is no sign of life.</summary>
    private async Task<Frame> ExpectAsync(TimeSpan total, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        Hear();
        while (true)
        {
            Task waited = await Task.WhenAny(_next, Task.Delay(Look, cancellation));
            cancellation.ThrowIfCancellationRequested();
            if (waited == _next)
            {
                Frame frame = await _next ?? throw new EndOfStreamException();
                _next = NextAsync();
                Hear();
                if (frame.Kind != FrameKind.Beat)
                    return frame;
            }
            if (Stopwatch.GetElapsedTime(start) > total)
                throw new DownfallException("READER-003", $"it took longer than {total.TotalSeconds:0} s");
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref _heard)) > _options.Silence)
                throw new DownfallException("READER-002", $"nothing was heard of it for {_options.Silence.TotalSeconds:0} s");
            if (Memory() > _options.MaxMemory + _options.MaxMemory / 2)
                throw new DownfallException("READER-004", $"it took more than {(_options.MaxMemory + _options.MaxMemory / 2) >> 20:N0} MiB of memory");
            if (_words.IsFlood)
                throw new DownfallException("READER-005", "it flooded its error output");
        }
    }

    private Task<Frame?> NextAsync() => _listener.DoAsync(() => Frame.Read(_process.StandardOutput.BaseStream, _mostBytes, Hear));

    private void Hear() => Volatile.Write(ref _heard, Stopwatch.GetTimestamp());

    private long Memory()
    {
        if (_looked != 0 && Stopwatch.GetElapsedTime(_looked) < Look / 2)
            return _memory;
        _looked = Stopwatch.GetTimestamp();
        return _memory = MemoryNow();
    }

    private long MemoryNow()
    {
        try
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // Gone between the question and the answer.
            return 0;
        }
    }

    private async Task<DownfallException> DownfallAsync(Exception e)
    {
        if (e is InvalidDataException or OutOfMemoryException)
        {
            Kill();
            return new DownfallException("READER-005", $"it sent what is no answer ({e.Message})");
        }
        // The pipe broke: the process is ending, and its code and last words say why.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
            return new DownfallException("READER-005", "it closed its pipe and went on");
        }
        string words = await _words.AllAsync();
        if (_process.ExitCode == KilledExitCode)
            return new DownfallException(DownfallException.Killed, "its process was killed from outside");
        return words.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || words.Contains("OutOfMemoryException", StringComparison.Ordinal)
            ? new DownfallException("READER-004", $"it needed more than {_options.MaxMemory >> 20:N0} MiB of memory")
            : new DownfallException("READER-001", $"its process ended with code {_process.ExitCode}{(words.Length > 0 ? $" ({words.Split('\n')[0].Trim()})" : "")}");
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Gone already.
        }
    }
}
