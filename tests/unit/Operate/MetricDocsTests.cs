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
        HashSet<string> there = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == Instruments.Name)
                there.Add(PrometheusName(instrument));
        };
        using var gauges = new Gauges(static () => SampleState.Good);
        _ = Instruments.Documents;
        listener.Start();

        string docs = File.ReadAllText(Path.Combine(RepositoryPath.Root, "docs", "operations.md"));
        Assert.Equal(there.Order(), MetricName().Matches(docs).Select(match => match.Groups[1].Value).Distinct().Order());
    }

    // As the exporter writes them: https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/
    private static string PrometheusName(Instrument instrument)
    {
        string name = instrument.Name.Replace('.', '_');
        if (instrument.Unit == "s")
            name += "_seconds";
        return instrument.GetType().Name.StartsWith("Counter", StringComparison.Ordinal) ? name + "_total" : name;
    }

    [GeneratedRegex(@"^\| `(ingest_[a-z_]+)`", RegexOptions.Multiline)]
    private static partial Regex MetricName();
}
