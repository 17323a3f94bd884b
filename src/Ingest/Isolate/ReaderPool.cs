using System.Collections.Concurrent;
using Ingest.Telemetry;

namespace Ingest.Isolate;

/// <summary>Reader processes kept warm: each serves one document at a time, and is replaced when it is worn or has died. Safe to use from many threads.</summary>
/// <param name="command">What makes a reader.</param>
/// <param name="options">Clocks and limits.</param>
/// <param name="mostBytes">Longest answer that is taken of a reader, in bytes.</param>
internal sealed class ReaderPool(ReaderCommandLine command, IsolationOptions options, long mostBytes) : IDisposable
{
    // Readers killed from outside over one document before it is left for later.
    private const int MostKills = 5;

    private readonly ConcurrentBag<ReaderProcess> _idle = [];

    private readonly ConcurrentDictionary<ReaderProcess, bool> _busy = new();

    private volatile bool _isClosed;

    // A document that ended a reader is tried once more with nothing else of its sort beside it.
    private readonly SemaphoreSlim _alone = new(1);

    /// <summary>Starts a reader before it is needed.</summary>
    public void Warm() => _idle.Add(ReaderProcess.Start(command, options, mostBytes));

    /// <summary>Has a file read; one that ends its reader is tried once more, alone in a new one.</summary>
    /// <returns>A frame of kind Document or Failed.</returns>
    /// <exception cref="DownfallException">It ended both; or somebody kills every reader.</exception>
    public async Task<Frame> ReadAsync(string path, CancellationToken cancellation)
    {
        for (int kills = 0; ;)
        {
            try
            {
                return await ReadOnceAsync(_idle.TryTake(out ReaderProcess? idle) ? idle : ReaderProcess.Start(command, options, mostBytes), path, cancellation);
            }
            catch (DownfallException e) when (e.IsOfDocument && !_isClosed)
            {
                return await ReadAloneAsync(path, cancellation);
            }
            catch (DownfallException) when (!_isClosed && ++kills < MostKills)
            {
                // Whoever killed the reader, the document is none the worse for it.
            }
        }
    }

    private async Task<Frame> ReadAloneAsync(string path, CancellationToken cancellation)
    {
        await _alone.WaitAsync(cancellation);
        try
        {
            return await ReadOnceAsync(ReaderProcess.Start(command, options, mostBytes), path, cancellation);
        }
        finally
        {
            _alone.Release();
        }
    }

    /// <summary>Ends every reader, those at work too.</summary>
    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryTake(out ReaderProcess? reader))
            reader.Dispose();
        foreach (ReaderProcess reader in _busy.Keys)
            reader.End();
    }

    private async Task<Frame> ReadOnceAsync(ReaderProcess reader, string path, CancellationToken cancellation)
    {
        bool isGood = false;
        _busy[reader] = true;
        try
        {
            if (_isClosed)
                throw new DownfallException(DownfallException.Killed, "the program is ending");
            Frame answer = await reader.ReadAsync(path, cancellation);
            isGood = !reader.IsWorn;
            return answer;
        }
        catch (DownfallException e)
        {
            Instruments.Downfalls.Add(1, new KeyValuePair<string, object?>("code", e.Code));
            throw;
        }
        finally
        {
            _busy.TryRemove(reader, out _);
            if (isGood && !_isClosed)
                _idle.Add(reader);
            else
                reader.Dispose();
        }
    }
}
