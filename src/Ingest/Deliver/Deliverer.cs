using Ingest.Model;
using Ingest.Sinks;
using Polly;

namespace Ingest.Deliver;

/// <summary>Hands documents to every sink. A document counts as delivered when all of them have it.</summary>
/// <param name="sinks">In the order they are written to.</param>
/// <param name="retry">How often a sink is tried again.</param>
/// <param name="clock">Measures the delays.</param>
internal sealed class Deliverer(IReadOnlyList<NamedSink> sinks, RetryOptions retry, TimeProvider clock) : IAsyncDisposable
{
    private readonly ResiliencePipeline _retries = retry.Pipeline(clock, e => Failure.Of(Stage.Delivering, e, "").AtOnce);

    /// <summary>Proves that every sink can write, before any document is read.</summary>
    /// <exception cref="SinkException">One of them cannot.</exception>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        foreach (NamedSink named in sinks)
            await named.Sink.OpenAsync(cancellation);
    }

    /// <summary>Writes one document to every sink; nothing is thrown but on cancellation.</summary>
    /// <returns>Null where all sinks have it.</returns>
    /// <remarks>A sink that has it already is written to again when another failed: delivering twice changes nothing.</remarks>
    public Task<Failure?> DeliverAsync(CanonicalDocument document, CancellationToken cancellation) =>
        TryAsync((named, token) => named.Filter.Passes(document) ? named.Sink.WriteAsync(document, token) : Task.CompletedTask, document.Source.FileName, cancellation);

    /// <summary>Makes final what was written so far.</summary>
    public Task<Failure?> FlushAsync(CancellationToken cancellation) =>
        TryAsync((named, token) => named.Sink.FlushAsync(token), "the whole batch", cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (NamedSink named in sinks)
            await named.Sink.DisposeAsync();
    }

    private async Task<Failure?> TryAsync(Func<NamedSink, CancellationToken, Task> write, string name, CancellationToken cancellation)
    {
        foreach (NamedSink sink in sinks)
        {
            try
            {
                await _retries.ExecuteAsync(async token => await write(sink, token), cancellation);
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                return Failure.Of(Stage.Delivering, e, name);
            }
        }
        return null;
    }
}
