using System.Net;
using Ingest.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace Ingest.Operate;

/// <summary>
/// The status page, <c>/health/live</c>, <c>/health/ready</c>, <c>/status.json</c> and <c>/metrics</c>, to be looked at and nothing more: no request changes
/// anything. A service that cannot open its page reads documents all the same.
/// </summary>
internal sealed class OperationsServer(OperationsOptions options, Func<StatusView> view, ILoggerFactory logs) : IHostedService
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(2);

    private WebApplication? _site;

    private Gauges? _gauges;

    /// <summary>Where it can be reached; null where it cannot.</summary>
    public string? Address => _site?.Urls.FirstOrDefault();

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.EndPoint is not { } point)
            return;
        ILogger log = logs.CreateLogger<OperationsServer>();
        WebApplication site = Site(point);
        try
        {
            await site.StartAsync(cancellationToken);
            _site = site;
            _gauges = new Gauges(view);
            log.Listening($"http://{options.Listen}/");
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            await site.DisposeAsync();
            log.CannotListen(options.Listen, e.Message);
        }
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _gauges?.Dispose();
        if (_site is null)
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeToStop);
        await _site.StopAsync(patience.Token);
        await _site.DisposeAsync();
        _site = null;
    }

    private WebApplication Site(IPEndPoint point)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "ingest" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = 64;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(point);
        });
        builder.Services.AddSingleton(logs);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = IPAddress.IsLoopback(point.Address) ? ["localhost", "127.0.0.1", "[::1]"] : ["*"]);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(Instruments.Name).AddMeter("System.Runtime").AddPrometheusExporter());
        WebApplication site = builder.Build();
        // A page of another site must not be able to read this one by giving its own name to this address.
        site.UseHostFiltering();
        site.Use(static async (context, next) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            await next(context);
        });
        site.MapGet("/", (HttpContext context) => Answer(context, "text/html; charset=utf-8", static (now, health) => StatusPage.Of(now, health)));
        site.MapGet("/status.json", (HttpContext context) => Answer(context, "application/json", static (now, health) => StatusJson.Of(now, health)));
        site.MapGet("/health/live", (HttpContext context) => Answer(context, static health => health.IsLive));
        site.MapGet("/health/ready", (HttpContext context) => Answer(context, static health => health.IsReady));
        site.MapPrometheusScrapingEndpoint("/metrics");
        return site;
    }

    private Task Answer(HttpContext context, string type, Func<StatusView, Health, string> write)
    {
        StatusView now = view();
        context.Response.ContentType = type;
        return context.Response.WriteAsync(write(now, Health.Of(now, options.MaxScanAge)));
    }

    // Plain text: a person with curl reads why.
    private Task Answer(HttpContext context, Func<Health, bool> isGood)
    {
        var health = Health.Of(view(), options.MaxScanAge);
        context.Response.StatusCode = isGood(health) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(isGood(health) ? "good\n" : string.Join('\n', health.Reasons) + "\n");
    }
}

internal static partial class OperateLog
{
    [LoggerMessage(40, LogLevel.Information, "Status page, health and metrics: {Address}")]
    public static partial void Listening(this ILogger log, string address);

    [LoggerMessage(41, LogLevel.Error, "OPERATE-001 Nothing listens on {Listen}: {Reason} Documents are read all the same. Choose another port: Operations:Listen.")]
    public static partial void CannotListen(this ILogger log, string listen, string reason);
}
