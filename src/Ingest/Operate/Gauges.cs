using System.Diagnostics.Metrics;
using Ingest.Telemetry;

namespace Ingest.Operate;

/// <summary>The state's figures as gauges, asked for when somebody looks; gone with this.</summary>
internal sealed class Gauges : IDisposable
{
    private readonly Meter _meter = new(Instruments.Name);

    /// <summary>Adds them.</summary>
    /// <param name="view">The state now.</param>
    public Gauges(Func<StatusView> view)
    {
        Add("ingest.files", "{file}", "Files of the drop folder by state", () => Files(view()));
        Add("ingest.documents.known", "{document}", "Documents of the ledger by state", () => view().Documents.Select(static counted => Of(counted.Count, "state", counted.What)));
        Add("ingest.sink.lag.documents", "{document}", "Documents that a sink has yet to get", () => view().Sinks.Select(static sink => Of(sink.Pending, "sink", sink.Name)));
        Add("ingest.sink.lag.time", "s", "How long the longest-waiting document has waited for a sink", () => Lags(view()));
        Add("ingest.sink.hidden.documents", "{document}", "Documents that a sink has and that its readers see after its next flush", () => view().Sinks.Select(static sink => Of(sink.NotYetVisible, "sink", sink.Name)));
        Add("ingest.sink.up", "1", "1 where a sink takes documents, 0 where it is held back", () => view().Sinks.Select(static sink => Of(sink.Problem is null ? 1 : 0, "sink", sink.Name)));
        Add("ingest.troubles", "{trouble}", "What keeps the service from its work now", () => [new Measurement<double>(view().Troubles.Count)]);
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private void Add(string name, string unit, string description, Func<IEnumerable<Measurement<double>>> values) => _meter.CreateObservableGauge(name, values, unit, description);

    private static IEnumerable<Measurement<double>> Files(StatusView view) =>
        view.Files is { } files ? [Of(files.Settling, "state", "settling"), Of(files.InWork, "state", "in-work"), Of(files.Left, "state", "left")] : [];

    private static IEnumerable<Measurement<double>> Lags(StatusView view) =>
        view.Sinks.Select(sink => Of(sink.OldestPending is { } since ? Math.Max(0, (view.At - since).TotalSeconds) : 0, "sink", sink.Name));

    private static Measurement<double> Of(double value, string label, string word) => new(value, new KeyValuePair<string, object?>(label, word));
}
