using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ingest.Telemetry;

/// <summary>What the service measures, and the traces of its documents. Costs next to nothing while nobody listens.</summary>
/// <remarks>Names follow OpenTelemetry's semantic conventions: lower case, dots, units apart. docs/operations.md lists them; a test holds it to this.</remarks>
internal static class Instruments
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "Ingest";

    private static readonly Meter Meter = new(Name);

    /// <summary>Documents by <c>outcome</c>: delivered, quarantine, retry, stop.</summary>
    public static Counter<long> Documents { get; } = Meter.CreateCounter<long>("ingest.documents", "{document}", "Documents by outcome");

    /// <summary>Pages of documents that were read, where the format has pages.</summary>
    public static Counter<long> Pages { get; } = Meter.CreateCounter<long>("ingest.pages", "{page}", "Pages read");

    /// <summary>Seconds spent in each <c>room</c> of the journey: read, layout, recognize, normalize, validate.</summary>
    public static Counter<double> RoomTime { get; } = Meter.CreateCounter<double>("ingest.room.time", "s", "Time spent in each room of the journey");

    /// <summary>Seconds from the beginning of reading to the document or its failure, by <c>format</c>.</summary>
    public static Histogram<double> ReadTime { get; } = Meter.CreateHistogram("ingest.read.duration", "s", "Time to read one document", advice: Buckets(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300));

    /// <summary>Seconds that a batch took to be written, by <c>sink</c>.</summary>
    public static Histogram<double> WriteTime { get; } = Meter.CreateHistogram("ingest.sink.write.duration", "s", "Time to write to a sink", advice: Buckets(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30));

    /// <summary>Documents that a <c>sink</c> acknowledged.</summary>
    public static Counter<long> Written { get; } = Meter.CreateCounter<long>("ingest.sink.documents", "{document}", "Documents acknowledged by each sink");

    /// <summary>Attempts that failed and are made again, by <c>sink</c>.</summary>
    public static Counter<long> Retries { get; } = Meter.CreateCounter<long>("ingest.retries", "{attempt}", "Attempts made again");

    /// <summary>Reader processes that came to no good end, by <c>code</c>.</summary>
    public static Counter<long> Downfalls { get; } = Meter.CreateCounter<long>("ingest.reader.downfalls", "{process}", "Reader processes that crashed, hung or were killed");

    private static readonly ActivitySource Traces = new(Name);

    /// <summary>Begins the trace of a document, or a part of it. Null while nobody listens.</summary>
    /// <param name="name">document, read, or write.</param>
    public static Activity? Begin(string name) => Traces.StartActivity(name);

    /// <summary>Begins a part of several traces at once: in the first, linked to the others.</summary>
    public static Activity? Begin(string name, IReadOnlyList<ActivityContext> traces) =>
        Traces.StartActivity(name, ActivityKind.Internal, traces[0], tags: null, links: traces.Skip(1).Select(static trace => new ActivityLink(trace)));

    private static InstrumentAdvice<double> Buckets(params double[] boundaries) => new() { HistogramBucketBoundaries = boundaries };
}
