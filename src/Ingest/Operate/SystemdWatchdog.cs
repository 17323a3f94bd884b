using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using SystemdState = Microsoft.Extensions.Hosting.Systemd.ServiceState;

namespace Ingest.Operate;

/// <summary>Tells systemd that the service is alive as long as it is: where it stops scanning, the word stays out and systemd starts it anew. Does nothing elsewhere.</summary>
/// <remarks>sd_notify(3), <c>WATCHDOG=1</c>; systemd.service(5), <c>WatchdogSec=</c>.</remarks>
internal sealed class SystemdWatchdog(ISystemdNotifier notifier, OperationsOptions options, Func<StatusView> view, TimeProvider clock, string? microseconds) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!notifier.IsEnabled || !long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out long period) || period <= 0)
            return;
        // Half the time, as sd_watchdog_enabled(3) asks.
        using var timer = new PeriodicTimer(TimeSpan.FromMicroseconds(period / 2.0), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Health.Of(view(), options.MaxScanAge).IsLive)
                notifier.Notify(new SystemdState("WATCHDOG=1"));
        }
    }
}
