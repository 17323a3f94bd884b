using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Ingest.Operate;
using Ingest.Telemetry;

namespace Ingest.UnitTests.Operate;

public sealed partial class MetricDocsTests
{
    [Fact]
    public void Every_metric_is_in_the_docs_and_every_metric_of_the_docs_is_there()
    {
        // Told under names of their own: gauges of other tests' states must not come in between.
        HashSet<string> there = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == Instruments.Name)
                there.Add(PrometheusName(instrument));
        };
        Gauges.Add(static () => SampleState.Good);
        _ = Instruments.Documents;
        listener.Start();

        string docs = File.ReadAllText(Path.Combine(RepositoryPath.Root, "docs", "operations.md"));
        Assert.Equal(there.Order(), MetricName().Matches(docs).Select(match => match.Groups[1].Value).Distinct().Order());
    }

    // https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/
    private static string PrometheusName(Instrument instrument)
    {
        string name = instrument.Name.Replace('.', '_');
        if (instrument.Unit == "s")
            name += "_seconds";
        bool isGauge = instrument.GetType().Name.StartsWith("ObservableGauge", StringComparison.Ordinal);
        if (instrument.Unit == "1" && isGauge)
            name += "_ratio";
        return instrument.GetType().Name.StartsWith("Counter", StringComparison.Ordinal) ? name + "_total" : name;
    }

    [GeneratedRegex(@"^\| `(ingest_[a-z_]+)`", RegexOptions.Multiline)]
    private static partial Regex MetricName();
}
