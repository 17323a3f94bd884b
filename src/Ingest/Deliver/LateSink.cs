using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.Deliver;

/// <summary>A sink that need not be there at the start: a service does not wait for one whose server is down, and the others go on.</summary>
/// <remarks>It is opened before whatever is done with it next, and made anew after every failure to open: what is half open is in nobody's way.</remarks>
/// <param name="first">Not opened yet.</param>
/// <param name="anew">Makes another one of the same settings.</param>
/// <param name="isLate">Told why it could not be opened at the start.</param>
internal sealed class LateSink(ISink first, Func<ISink> anew, Action<Failure> isLate) : ISink
{
    private ISink _sink = first;
    private bool _isOpen;

    /// <inheritdoc/>
    /// <remarks>What is the environment's fault is not thrown here, but where a document is to be written.</remarks>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        try
        {
            await OpenedAsync(cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && Failure.Of(Stage.Delivering, e, "the first document") is { Disposition: Disposition.Retry } failure)
        {
            isLate(failure);
        }
    }

    /// <inheritdoc/>
    public async Task WriteAsync(CanonicalDocument document, CancellationToken cancellation) => await (await OpenedAsync(cancellation)).WriteAsync(document, cancellation);

    /// <inheritdoc/>
    public async Task WriteManyAsync(IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation) => await (await OpenedAsync(cancellation)).WriteManyAsync(documents, cancellation);

    /// <inheritdoc/>
    /// <remarks>One that was never open was given nothing.</remarks>
    public Task FlushAsync(CancellationToken cancellation) => _isOpen ? _sink.FlushAsync(cancellation) : Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<SinkHealth> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            return await (await OpenedAsync(cancellation)).CheckAsync(cancellation);
        }
        catch (SinkException e)
        {
            return new SinkHealth($"{e.Code} {e.Message}");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) => _sink.Plan(document);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    private async Task<ISink> OpenedAsync(CancellationToken cancellation)
    {
        if (_isOpen)
            return _sink;
        try
        {
            await _sink.OpenAsync(cancellation);
            _isOpen = true;
            return _sink;
        }
        catch (Exception e)
        {
            await ReplaceAsync();
            // No document is to blame for a sink that cannot be opened.
            if (Failure.Of(Stage.Delivering, e, "the first document") is { Disposition: Disposition.Quarantine } failure)
                throw new SinkException("SINK-001", $"The sink cannot be opened: {failure.Code} {e.Message}", retry: false);
            throw;
        }
    }

    private async Task ReplaceAsync()
    {
        ISink failed = _sink;
        _sink = anew();
        try
        {
            await failed.DisposeAsync();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Why it could not be opened is what counts.
        }
    }
}
