using System.Diagnostics.Metrics;
using Ingest.Telemetry;

namespace Ingest.Operate;

/// <summary>The state's figures as gauges, asked for when somebody looks.</summary>
internal static class Gauges
{
    /// <summary>Adds them. Once for a process: what is measured twice would be told twice.</summary>
    /// <param name="state">The state now.</param>
    public static void Add(Func<ServiceState> state)
    {
        Instruments.Gauge("ingest.files", "{file}", "Files of the drop folder by state", () => Files(state()));
        Instruments.Gauge("ingest.documents.known", "{document}", "Documents of the ledger by state", () => state().Documents.Select(static counted => Of(counted.Count, "state", counted.What)));
        Instruments.Gauge("ingest.sink.lag.documents", "{document}", "Documents that a sink has yet to get", () => state().Sinks.Select(static sink => Of(sink.Pending, "sink", sink.Name)));
        Instruments.Gauge("ingest.sink.lag.time", "s", "How long the longest-waiting document has waited for a sink", () => Lags(state()));
        Instruments.Gauge("ingest.sink.hidden.documents", "{document}", "Documents that a sink has and that its readers see after its next flush", () => state().Sinks.Select(static sink => Of(sink.NotYetVisible, "sink", sink.Name)));
        Instruments.Gauge("ingest.sink.up", "1", "1 where a sink takes documents, 0 where it is held back", () => state().Sinks.Select(static sink => Of(sink.Problem is null ? 1 : 0, "sink", sink.Name)));
        Instruments.Gauge("ingest.troubles", "{trouble}", "What keeps the service from its work now", () => [new Measurement<double>(state().Troubles.Count)]);
    }

    private static IEnumerable<Measurement<double>> Files(ServiceState state) =>
        [Of(state.Settling, "state", "settling"), Of(state.Queued, "state", "queued"), Of(state.InWork, "state", "in-work")];

    private static IEnumerable<Measurement<double>> Lags(ServiceState state) =>
        state.Sinks.Select(sink => Of(sink.OldestPending is { } since ? Math.Max(0, (state.At - since).TotalSeconds) : 0, "sink", sink.Name));

    private static Measurement<double> Of(double value, string label, string word) => new(value, new KeyValuePair<string, object?>(label, word));
}
