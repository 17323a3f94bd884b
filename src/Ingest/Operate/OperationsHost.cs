using Ingest.Deliver;
using Ingest.Sinks;
using Ingest.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

namespace Ingest.Operate;

/// <summary>Puts what runs and watches the service into its host: the page, the metrics, the traces, and the words with systemd or Windows.</summary>
internal static class OperationsHost
{
    /// <summary>Adds it.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="options">Checked.</param>
    /// <param name="lanes">To the sinks.</param>
    /// <param name="view">The state now, of what the worker knows and of what the sinks last said.</param>
    /// <param name="clock">Measures.</param>
    public static void Add(HostApplicationBuilder builder, OperationsOptions options, IReadOnlyList<Lane> lanes, Func<IServiceProvider, IReadOnlyDictionary<string, SinkHealth>, StatusView> view, TimeProvider clock)
    {
        builder.Services.AddSystemd();
        builder.Services.AddWindowsService(windows => windows.ServiceName = "Ingest");
        builder.Services.AddSingleton(_ => new SinkHealthWatch(lanes, clock));
        builder.Services.AddSingleton<Func<StatusView>>(services => () => view(services, services.GetRequiredService<SinkHealthWatch>().Last));
        builder.Services.AddHostedService(static services => services.GetRequiredService<SinkHealthWatch>());
        builder.Services.AddHostedService(services => new OperationsServer(options, services.GetRequiredService<Func<StatusView>>(), services.GetRequiredService<ILoggerFactory>()));
        // systemd alone asks for the word; elsewhere there is nobody to give it to.
        if (Environment.GetEnvironmentVariable("WATCHDOG_USEC") is { } period)
            builder.Services.AddHostedService(services => new SystemdWatchdog(services.GetRequiredService<ISystemdNotifier>(), options, services.GetRequiredService<Func<StatusView>>(), clock, period));
        // https://opentelemetry.io/docs/specs/otel/protocol/exporter/
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 })
            builder.Services.AddOpenTelemetry().WithTracing(static traces => traces.AddSource(Instruments.Name).AddOtlpExporter());
    }
}
