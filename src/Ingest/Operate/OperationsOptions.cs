using System.Globalization;
using System.Net;

namespace Ingest.Operate;

/// <summary>Where people and machines look at the service. Section <c>Operations</c>; checked at start.</summary>
internal sealed record OperationsOptions
{
    /// <summary>
    /// Address and port of the status page, <c>/health</c> and <c>/metrics</c>. Default <c>127.0.0.1:9464</c>, the port that OpenTelemetry's Prometheus
    /// exporters use: seen from this machine only, for the page names documents. <c>0.0.0.0:9464</c> shows it to every machine; there is no password, so put a proxy before it. Empty: no page at all.
    /// </summary>
    public string Listen { get; init; } = "127.0.0.1:9464";

    /// <summary>How old the last scan may be before the service says that it is not alive. Default 2 min. Range 10 s to 1 day.</summary>
    public TimeSpan MaxScanAge { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Where to listen; null for nowhere.</summary>
    public IPEndPoint? EndPoint => Listen.Length > 0 && IPEndPoint.TryParse(Listen, out IPEndPoint? point) && point.Port > 0 ? point : null;

    /// <summary>What is wrong, one message for each.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (Listen.Length > 0 && EndPoint is null)
            yield return $"Operations:Listen is '{Listen}'; it must be an address and a port such as 127.0.0.1:9464 or [::1]:9464, or empty.";
        if (MaxScanAge < TimeSpan.FromSeconds(10) || MaxScanAge > TimeSpan.FromDays(1))
            yield return string.Create(CultureInfo.InvariantCulture, $"Operations:MaxScanAge is {MaxScanAge}; it must be from 00:00:10 to 1.00:00:00.");
    }
}
