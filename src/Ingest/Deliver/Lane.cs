using System.Collections.Concurrent;
using Ingest.Sinks;
using Ingest.Telemetry;
using Polly;
using Polly.CircuitBreaker;

namespace Ingest.Deliver;

/// <summary>The queue before one sink, with a worker of its own: no sink waits for another. Safe to use from many threads; the sink is used from one at a time.</summary>
internal sealed partial class Lane : IAsyncDisposable
{
    // What is written at once, and what waits in memory at most.
    private const int MostDocuments = 64;

    private const long MostBytes = 32L << 20;

    // How long one who hands documents over waits for a sink that works and is slower than the reading.
    private static readonly TimeSpan TimeForRoom = TimeSpan.FromSeconds(1);

    // How long a sink that is given up may take to notice.
    private static readonly TimeSpan TimeToHeed = TimeSpan.FromSeconds(3);

    private readonly NamedSink _sink;
    private readonly ILaneKeeper _keeper;
    private readonly DeliveryObserver _observer;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline _writing, _errandRetries;
    private readonly CircuitBreakerManualControl _breaker = new();
    private readonly Lock _gate = new();

    // In the order in which they are taken: from memory, from disk, from disk after a failure.
    private readonly Queue<Waiting> _memory = new(), _spooled = new(), _failed = new();
    private readonly ConcurrentQueue<Func<Task>> _errands = new();
    private readonly SemaphoreSlim _signal = new(0);
    private readonly CancellationTokenSource _abandoned = new();
    private TaskCompletionSource _room = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _drained;
    private Task<Failure?> _flush = Task.FromResult<Failure?>(null);
    private Task _work = Task.CompletedTask;
    private long _bytes, _openUntil;
    private int _drainLeft, _inWork;
    private bool _isOpen, _isDoubtful, _isPaused, _isBroken, _isStopped;

    public Lane(NamedSink sink, ILaneKeeper keeper, RetryOptions retry, TimeProvider clock, DeliveryObserver observer)
    {
        (_sink, _keeper, _clock, _observer) = (sink, keeper, clock, observer);
        _writing = retry.PipelineOfSink(clock, _breaker, Opened, () => Retried(sink.Name));
        _errandRetries = retry.Pipeline(clock, static e => Failure.Of(Stage.Delivering, e, "").AtOnce);
    }

    /// <summary>The sink's name.</summary>
    public string Name => _sink.Name;

    /// <summary>Which documents it gets.</summary>
    public SinkFilter Filter => _sink.Filter;

    /// <summary>True while the sink is left alone.</summary>
    public bool IsOpen { get { lock (_gate) return _isOpen; } }

    /// <summary>For how long it is still left alone; null where it is not.</summary>
    public TimeSpan? OpenFor { get { lock (_gate) return _isOpen && Until(_openUntil) is var left && left > TimeSpan.Zero ? left : null; } }

    /// <summary>Documents that wait for the sink or are being written.</summary>
    public int Length { get { lock (_gate) return _memory.Count + _spooled.Count + _failed.Count + _inWork; } }

    /// <summary>The last failure for the environment's sake since a document was taken; null where there is none.</summary>
    public Failure? Obstacle { get; private set; }

    /// <summary>Proves that the sink can write.</summary>
    public Task OpenAsync(CancellationToken cancellation) => _sink.Sink.OpenAsync(cancellation);

    /// <summary>Begins to work.</summary>
    public void Start() => _work = Task.Run(WorkAsync);

    /// <summary>Takes a document into memory, where there is room, soon or at once, and nothing waits on disk.</summary>
    /// <returns>False where it is to wait on disk.</returns>
    public async Task<bool> OfferAsync(Waiting document, CancellationToken cancellation)
    {
        long start = _clock.GetTimestamp();
        while (true)
        {
            Task room;
            lock (_gate)
            {
                if (_isOpen || _isDoubtful || _isBroken || _isStopped || _spooled.Count + _failed.Count > 0)
                    return false;
                long length = document.Document!.Weight;
                if (_memory.Count == 0 || (_memory.Count < MostDocuments && _bytes + length <= MostBytes))
                {
                    _memory.Enqueue(document);
                    _bytes += length;
                    _signal.Release();
                    return true;
                }
                room = _room.Task;
            }
            TimeSpan left = TimeForRoom - _clock.GetElapsedTime(start);
            if (left <= TimeSpan.Zero || await Task.WhenAny(room, Task.Delay(left, _clock, cancellation)) != room)
                return false;
        }
    }

    /// <summary>Takes one that waits on disk.</summary>
    public void Await(Waiting document)
    {
        lock (_gate)
            _spooled.Enqueue(document);
        _signal.Release();
    }

    /// <summary>Does something with the sink between two writes.</summary>
    public Task<T> AskAsync<T>(Func<ISink, CancellationToken, Task<T>> errand)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _errands.Enqueue(async () =>
        {
            try
            {
                answer.TrySetResult(await errand(_sink.Sink, _abandoned.Token));
            }
            catch (Exception e)
            {
                answer.TrySetException(e);
            }
        });
        _signal.Release();
        if (_work.IsCompleted)
            answer.TrySetCanceled();
        return answer.Task;
    }

    /// <summary>Makes final what was written so far; nothing is thrown. One that still waits for its turn is waited for: it covers what was written since it was asked for.</summary>
    public Task<Failure?> FlushAsync()
    {
        lock (_gate)
            return _flush = _flush.IsCompleted ? FlushedAsync() : _flush;
    }

    private Task<Failure?> FlushedAsync() => AskAsync(async (sink, token) =>
    {
        try
        {
            await _errandRetries.ExecuteAsync(async inner => await sink.FlushAsync(inner), token);
            return (Failure?)null;
        }
        catch (Exception e)
        {
            return Failure.Of(Stage.Delivering, e, "the whole batch");
        }
    });

    /// <summary>Done when everything that waits now was tried, or the sink does not take anything now.</summary>
    /// <param name="isOnceMore">True to try a sink that is left alone, too.</param>
    public async Task RestAsync(bool isOnceMore)
    {
        if (isOnceMore)
            await _breaker.CloseAsync();
        Task drained;
        lock (_gate)
        {
            _isOpen &= !isOnceMore;
            if (_isStopped || _isBroken)
                return;
            _drainLeft = _memory.Count + _spooled.Count + _failed.Count + _inWork;
            _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            drained = _drained.Task;
        }
        _signal.Release();
        await drained;
    }

    /// <summary>Ends the work: what is being written is finished where <paramref name="patience"/> allows, the rest stays for the next start.</summary>
    /// <returns>Documents that wait in memory.</returns>
    public async Task<IReadOnlyList<Waiting>> StopAsync(CancellationToken patience)
    {
        lock (_gate)
            _isStopped = true;
        _signal.Release();
        await using (patience.Register(_abandoned.Cancel))
            await WorkEndedAsync();
        lock (_gate)
            return [.. _memory.Concat(_failed).Where(static waiting => waiting.Document is not null)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _abandoned.CancelAsync();
        await StopAsync(CancellationToken.None);
        // Still in use by a write that heeds nothing: the end of the process disposes of it.
        if (!_work.IsCompleted)
            return;
        await _sink.Sink.DisposeAsync();
        _abandoned.Dispose();
        _signal.Dispose();
    }

    // A sink that does not heed that it is given up must not keep the process from ending: what it was given is in the ledger as pending.
    private async Task WorkEndedAsync()
    {
        var isGivenUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (_abandoned.Token.Register(isGivenUp.SetResult))
        {
            if (await Task.WhenAny(_work, isGivenUp.Task) != _work)
                await Task.WhenAny(_work, Task.Delay(TimeToHeed, _clock));
        }
        if (_work.IsCompleted)
            await _work;
    }

    private void Retried(string sink)
    {
        Instruments.Retries.Add(1, Label(sink));
        _observer.Retried(sink);
    }

    private static KeyValuePair<string, object?> Label(string sink) => new("sink", sink);

    private async Task WorkAsync()
    {
        while (true)
        {
            while (_errands.TryDequeue(out Func<Task>? errand))
                await errand();
            List<Waiting> some;
            TimeSpan pause = Timeout.InfiniteTimeSpan;
            lock (_gate)
            {
                if (_isStopped || _abandoned.IsCancellationRequested)
                    break;
                if (_isOpen && Until(_openUntil) <= TimeSpan.Zero)
                    _isOpen = false;
                some = _isOpen || _isBroken ? [] : Next();
                if (_isOpen)
                    pause = Until(_openUntil);
                if (some.Count == 0)
                    Drained();
                _inWork = some.Count;
            }
            if (some.Count > 0)
                await WriteAsync(some);
            else if (_errands.IsEmpty)
                await _signal.WaitAsync(pause, CancellationToken.None);
            lock (_gate)
            {
                if (_drainLeft > 0 && some.Count > 0 && (_drainLeft -= some.Count) <= 0)
                    Drained();
                _inWork = 0;
            }
        }
        while (_errands.TryDequeue(out Func<Task>? errand))
            await errand();
        lock (_gate)
            Drained();
    }
}
