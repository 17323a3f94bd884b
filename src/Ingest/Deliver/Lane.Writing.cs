using System.Diagnostics;
using Ingest.Model;
using Ingest.Telemetry;
using Polly.CircuitBreaker;

namespace Ingest.Deliver;

/// <content>What is taken next, and how it is written.</content>
internal sealed partial class Lane
{
    private async Task WriteAsync(List<Waiting> some)
    {
        var documents = new List<(Waiting Waiting, CanonicalDocument Content)>(some.Count);
        int done = 0;
        try
        {
            foreach (Waiting one in some.Where(one => _keeper.IsCurrent(one.Handed)))
            {
                if ((one.Document ?? _keeper.Load(one.Handed)) is { } content)
                    documents.Add((one, content));
            }
            if (documents.Count > 1 && await ManyAsync(documents))
                return;
            while (done < documents.Count && await OneAsync(documents[done].Waiting, documents[done].Content))
                done++;
        }
        catch (OperationCanceledException) when (_abandoned.IsCancellationRequested)
        {
            // Not finished within the stop time: it waits for the next start.
        }
        catch (Exception e)
        {
            // The ledger or the spool, and not the sink: whoever waits is told, and nothing is taken for delivered.
            HashSet<Handed> over = [.. documents.Take(done).Select(static one => one.Waiting.Handed)];
            foreach (Handed handed in some.Select(static one => one.Handed).Where(handed => !over.Contains(handed) && _keeper.IsCurrent(handed)))
                handed.End(Failure.Of(Stage.Delivering, e, handed.Id));
            done = documents.Count;
        }
        PutBack(documents.Skip(done).Select(static one => one.Waiting));
    }

    /// <summary>All at once; false where the sink did not take them, and each is to be tried by itself.</summary>
    private async Task<bool> ManyAsync(List<(Waiting Waiting, CanonicalDocument Content)> documents)
    {
        using Activity? trace = Traced(documents.Select(static one => one.Waiting.Handed));
        long start = Stopwatch.GetTimestamp();
        try
        {
            await _sink.Sink.WriteManyAsync([.. documents.Select(static one => one.Content)], _abandoned.Token);
        }
        catch (Exception) when (!_abandoned.IsCancellationRequested)
        {
            return false;
        }
        await TakenAsync([.. documents.Select(static one => one.Waiting.Handed)], start);
        return true;
    }

    /// <summary>One; false where the sink is left alone now, and the document waits on.</summary>
    private async Task<bool> OneAsync(Waiting waiting, CanonicalDocument content)
    {
        Failure failure;
        using Activity? trace = Traced([waiting.Handed]);
        long start = Stopwatch.GetTimestamp();
        try
        {
            await _writing.ExecuteAsync(async token => await _sink.Sink.WriteAsync(content, token), _abandoned.Token);
            await TakenAsync([waiting.Handed], start);
            return true;
        }
        catch (BrokenCircuitException)
        {
            return false;
        }
        catch (Exception e) when (!_abandoned.IsCancellationRequested && e is not Ledger.LedgerException)
        {
            failure = Failure.Of(Stage.Delivering, e, NameOf(content));
        }
        if (failure.Disposition != Disposition.Retry)
        {
            // Going on would not help: nothing more is taken, and what waits stays for the next start.
            lock (_gate)
                _isBroken |= failure.Disposition == Disposition.Stop;
            await _keeper.EndedAsync(waiting.Handed, failure, _abandoned.Token);
            return failure.Disposition != Disposition.Stop;
        }
        lock (_gate)
            _isDoubtful = true;
        Obstacle = failure;
        _observer.Waits(Name, content.DocumentId, failure);
        Waiting kept = _keeper.Failed(Name, waiting with { Document = content }, failure);
        lock (_gate)
            _failed.Enqueue(kept);
        return true;
    }

    private async Task TakenAsync(IReadOnlyList<Handed> documents, long start)
    {
        Instruments.WriteTime.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, Label(Name));
        Instruments.Written.Add(documents.Count, Label(Name));
        bool wasPaused;
        lock (_gate)
        {
            wasPaused = _isPaused;
            _isDoubtful = _isPaused = false;
        }
        Obstacle = null;
        // After every success: one that stayed in the breaker's count would keep it from ever opening.
        await _breaker.CloseAsync();
        if (wasPaused)
            _observer.Resumed(Name);
        await _keeper.DeliveredAsync(Name, documents, _abandoned.Token);
        _observer.Delivered(Name, documents.Count);
    }

    // What is no document has no name to be called by.
    private static string NameOf(CanonicalDocument content)
    {
        try
        {
            return content.Source.FileName;
        }
        catch (System.Text.Json.JsonException)
        {
            return content.DocumentId;
        }
    }

    // Part of the trace of the first, and linked to those of all.
    private Activity? Traced(IEnumerable<Handed> documents)
    {
        ActivityContext[] traces = [.. documents.Select(static one => one.Trace).Where(static trace => trace != default)];
        return traces.Length == 0 ? null : Instruments.Begin("write", traces)?.SetTag("sink", Name);
    }

    // Called within the lock. A sink that just failed is given one at a time.
    private List<Waiting> Next()
    {
        List<Waiting> some = [];
        long bytes = 0;
        while (some.Count < (_isDoubtful ? 1 : MostDocuments) && bytes < MostBytes)
        {
            Queue<Waiting> queue = _memory.Count > 0 ? _memory : _spooled.Count > 0 ? _spooled : _failed;
            if (!queue.TryDequeue(out Waiting? one))
                break;
            bytes += one.Length;
            if (queue == _memory)
                _bytes -= one.Length;
            some.Add(one);
            // What failed before is tried alone: it may be what the sink chokes on.
            if (queue == _failed)
                break;
        }
        if (some.Count > 0)
        {
            _room.TrySetResult();
            _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        return some;
    }

    private void PutBack(IEnumerable<Waiting> waiting)
    {
        lock (_gate)
        {
            foreach (IGrouping<bool, Waiting> some in waiting.GroupBy(static one => one.Document is null))
            {
                Queue<Waiting> queue = some.Key ? _spooled : _memory;
                Waiting[] behind = [.. queue];
                queue.Clear();
                foreach (Waiting one in some.Concat(behind))
                    queue.Enqueue(one);
                _bytes = _memory.Sum(static one => one.Document!.Weight);
                foreach (Waiting one in some)
                    one.Handed.Defer(Obstacle);
            }
        }
    }

    // Called by the breaker while a write fails.
    private void Opened(TimeSpan time)
    {
        lock (_gate)
        {
            _isOpen = _isPaused = true;
            _openUntil = _clock.GetTimestamp() + (long)(time.TotalSeconds * _clock.TimestampFrequency);
            foreach (Waiting waiting in _memory)
                waiting.Handed.Defer(null);
        }
        _observer.Paused(Name, time);
    }

    private TimeSpan Until(long timestamp) => _clock.GetElapsedTime(_clock.GetTimestamp(), timestamp);

    // Called within the lock.
    private void Drained()
    {
        _drainLeft = 0;
        _drained?.TrySetResult();
        _drained = null;
    }
}
