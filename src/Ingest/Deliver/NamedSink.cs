using Ingest.Sinks;

namespace Ingest.Deliver;

/// <summary>A sink as the settings have it: the same type may be there twice, under two names.</summary>
/// <param name="Name">The name that it goes by in settings, logs, metrics and the ledger.</param>
/// <param name="Filter">Which documents it gets.</param>
/// <param name="Sink">The sink.</param>
internal sealed record NamedSink(string Name, SinkFilter Filter, ISink Sink)
{
    /// <summary>Makes another one of the same settings; null where that cannot be done.</summary>
    public Func<ISink>? Anew { get; init; }

    /// <summary>The same, which may be down at the start.</summary>
    public NamedSink Late(DeliveryObserver observer) => Anew is null ? this : this with { Sink = new LateSink(Sink, Anew, failure => observer.Late(Name, failure)) };
}
