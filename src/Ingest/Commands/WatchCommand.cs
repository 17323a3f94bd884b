using System.CommandLine;
using Ingest.Deliver;
using Ingest.Operate;
using Ingest.Watch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Commands;

/// <summary><c>ingest watch</c></summary>
internal static class WatchCommand
{
    // Readers are ended, what waits in memory is written to disk.
    private static readonly TimeSpan TimeToTidyUp = TimeSpan.FromSeconds(10);

    /// <summary>Builds it.</summary>
    public static Command Build(Option<string[]> limits, Registrations parts, Terminal terminal, TimeProvider clock)
    {
        Option<string> drop = Folder("--drop", "Folder that documents are copied into");
        Option<string> results = Folder("--out", "Folder for the results [default: out]");
        Option<string> archive = Folder("--archive", "Folder for delivered documents [default: archive in the results' folder]");
        Option<string> quarantine = Folder("--quarantine", "Folder for documents that cannot be read [default: quarantine in the results' folder]");
        var sinks = new Option<string[]>("--sink", "-s") { Description = "What to write: see 'ingest list sinks' [default: json, sqlite]", HelpName = "NAME" };
        var once = new Option<bool>("--once") { Description = "Stop when the drop folder is drained" };
        Option<bool> inProcess = IsolationSetting.Option();
        var command = new Command("watch", "Read what is copied into a folder, until stopped (settings: appsettings.json, INGEST_Watch__Drop=…, options)")
        {
            drop, results, archive, quarantine, sinks, once, inProcess,
        };
        command.SetAction((asked, stop) =>
        {
            List<KeyValuePair<string, string?>> given = [.. LimitSetting.Of(asked.GetValue(limits)), .. VocabularySetting.Of(asked), .. IsolationSetting.Of(asked.GetValue(inProcess))];
            foreach ((string key, Option<string> option) in new[] { ("Drop", drop), ("Out", results), ("Archive", archive), ("Quarantine", quarantine) })
            {
                if (asked.GetValue(option) is { } value)
                    given.Add(new("Watch:" + key, value));
            }
            given.AddRange((asked.GetValue(sinks) ?? []).Select((name, i) => KeyValuePair.Create($"Watch:Sinks:{i}", (string?)name)));
            return RunAsync(Settings.Load(given), asked.GetValue(once), parts, clock, stop);
        });
        return command;
    }

    private static Option<string> Folder(string name, string description) => new(name) { Description = description, HelpName = "DIR" };

    private static async Task<int> RunAsync(Settings settings, bool isOnce, Registrations parts, TimeProvider clock, CancellationToken stop)
    {
        WatchOptions options = settings.Watch();
        DateTimeOffset started = clock.GetUtcNow();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "ingest" });
        builder.Logging.AddConfiguration(settings.Configuration.GetSection("Logging"));
        builder.Logging.AddConsole();
        using ILoggerFactory logs = LoggerFactory.Create(logging => logging.AddConfiguration(settings.Configuration.GetSection("Logging")).AddConsole());
        ILogger log = logs.CreateLogger<DropWorker>();
        var observer = new LoggedDelivery(log);
        // Who drains a folder once waits for the answer, and is told; a service goes on without the sink.
        IReadOnlyList<NamedSink> sinks = SinkChoice.Chosen(options.Sinks, options.Out, parts, settings.Configuration);
        await using Workplace place = await Workplace.OpenAsync(
            isOnce ? sinks : [.. sinks.Select(sink => sink.Late(observer))], options.Out, settings, isService: true, observer, clock, stop);
        if (place.Ledger.MovedAside is { } aside)
            log.LedgerMovedAside(aside);
        place.Ledger.Remember(PutAway.DropFolder, options.Drop);
        using IsolatedReading? isolated = ReaderCommand.Isolated(settings, int.MaxValue, warm: 1);
        var pipeline = new Pipeline(parts.Readers, settings.Limits, settings.Retry, clock, settings.Vocabulary, isolated);
        var journey = new Journey(pipeline, place.Ledger, place.Lanes, place.WishOf(settings, isAgain: false, isOfAnyReader: true), place.Patience);
        // The worker keeps the stop time itself; the host waits for what it has to tidy up after it.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopTime + TimeToTidyUp);
        // Up before the worker, which may be done at once.
        OperationsHost.Add(builder, settings.Operations, place.Lanes.All, (services, health) => StatusView.Of(services.GetRequiredService<DropWorker>().State, options.Out, options.Drop, started, health), clock);
        builder.Services.AddSingleton(services => new DropWorker(
            options, isOnce, journey, place.Ledger, clock, services.GetRequiredService<IHostApplicationLifetime>(), services.GetRequiredService<ILogger<DropWorker>>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<DropWorker>());
        using IHost host = builder.Build();
        // Asked for now: running the host to its end disposes of its services.
        DropWorker worker = host.Services.GetRequiredService<DropWorker>();
        await host.RunAsync(stop);
        return worker.ExitCode;
    }
}
