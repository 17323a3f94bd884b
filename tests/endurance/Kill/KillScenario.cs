using System.Globalization;

namespace Ingest.Endurance.Kill;

/// <summary>
/// Documents are dropped while the service is killed again and again at random instants, with its readers, alone, or a reader alone, and started anew. Every
/// document is delivered exactly once to each sink, as in a run that nobody disturbed, and nothing is left lying about.
/// </summary>
internal static class KillScenario
{
    // The same instants in every run, as far as a machine can.
    private const int Seed = 20261127;

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Watch__ScanInterval"] = "00:00:00.1",
        ["Watch__SettleTime"] = "00:00:00.05",
        ["Watch__RetryLater"] = "00:00:00.2",
        ["Retry__Delay"] = "00:00:00.05",
    };

    /// <summary>Runs it.</summary>
    public static bool Run(Trial trial) => Run(trial, Settings, Results.Sinks, disk: null);

    /// <summary>Runs it with results on a disk that is full from time to time. Passed over where such a disk cannot be had.</summary>
    public static bool RunOnFullDisk(Trial trial)
    {
        string mountPoint = Path.Combine(Path.GetTempPath(), $"ingest-{trial.Name}");
        using SmallDisk? disk = SmallDisk.Mount(mountPoint, trial.IsLong ? 1200 : 160, new Random(Seed));
        return disk is null || Run(trial, Settings, Results.Sinks, disk);
    }

    /// <summary>Runs it with one more sink, a plug-in, which fails at random one time in three.</summary>
    public static bool RunWithFlakySink(Trial trial)
    {
        string plugins = Directory.CreateTempSubdirectory("ingest-plugins-").FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Ingest.Flaky.dll"), Path.Combine(plugins, "Ingest.Flaky.dll"));
        try
        {
            return Run(trial, new Dictionary<string, string>(Settings) { ["Plugins__Folder"] = plugins, ["Retry__BreakFor"] = "00:00:00.5" }, [.. Results.Sinks, "flaky"], disk: null);
        }
        finally
        {
            Directory.Delete(plugins, recursive: true);
        }
    }

    private static bool Run(Trial trial, Dictionary<string, string> settings, IReadOnlyList<string> names, SmallDisk? disk)
    {
        (int documents, int kills) = trial.IsLong ? (500, 100) : (40, 8);
        string root = trial.Folder(), results = Path.Combine(disk?.Folder ?? root, "out"), quietDrop = Folder(root, "quiet-drop"), drop = Folder(root, "drop");
        var made = new MadeDocuments(largest: 60_000);
        for (int i = 0; i < documents; i++)
            made.Write(i, quietDrop);
        var sinks = names.SelectMany(static sink => (string[])["--sink", sink]).ToArray();
        int? quietExit = Drain(quietDrop, Path.Combine(root, "quiet"), settings, sinks);

        var disturbed = new Disturbance(made, drop, results, settings, sinks, new Random(Seed)) { MayRefuseToStart = disk is not null };
        disturbed.Go(documents, kills);
        disk?.Free();
        int? exit = Drain(drop, results, settings, sinks);

        var claims = new Claims();
        claims.Settle("a run that nobody disturbs delivers everything", quietExit == 0, $"exit code {quietExit}");
        claims.Settle("the last run ends by itself and says that everything was delivered", exit == 0, string.Create(CultureInfo.InvariantCulture, $"exit code {exit}"));
        Judge(claims, new Results(Path.Combine(root, "quiet")), new Results(results), names, documents, drop);
        claims.Settle("no reader outlives its service", disturbed.Orphans == 0, $"{disturbed.Orphans} readers");
        Console.WriteLine($"\n{documents} documents; {disturbed.Services} services killed, {disturbed.WithReaders} of them with their readers, and {disturbed.Readers} readers alone{(disk is null ? "" : $"; the disk was full {disk.Fillings} times, {disturbed.Refusals} services did not start for it")}\n");
        return trial.Close(claims, root);
    }

    private static void Judge(Claims claims, Results quiet, Results disturbed, IReadOnlyList<string> names, int documents, string drop)
    {
        foreach (string sink in names)
        {
            IReadOnlyList<string> expected = quiet.Of(sink), found = disturbed.Of(sink);
            string[] lost = [.. expected.Except(found)], made = [.. found.Except(expected)];
            claims.Settle($"{sink} has every record exactly once, as in the quiet run ({expected.Count:N0})", expected.Count > documents / 2 && expected.SequenceEqual(found),
                $"{found.Count:N0} records; {lost.Length} lost, {made.Length} that should not be there, such as {string.Join(", ", lost.Concat(made).Take(3))}");
        }
        claims.Settle("every file is in the archive, once", quiet.Files("archive").SequenceEqual(disturbed.Files("archive")), $"{disturbed.Files("archive").Count} of {quiet.Files("archive").Count}");
        claims.Settle("nothing is in quarantine", disturbed.Files("quarantine").Count == 0, string.Join(", ", disturbed.Files("quarantine").Take(4)));
        claims.Settle("nothing is left in the drop folder", !Directory.EnumerateFileSystemEntries(drop).Any(), string.Join(", ", Directory.EnumerateFileSystemEntries(drop).Take(4)));
        claims.Settle("no temporary file is left", disturbed.LeftBehind().Count == 0, string.Join(", ", disturbed.LeftBehind().Take(4)));
    }

    // A sink that fails at random may be left alone when a drain ends: the next one goes on from there.
    private static int? Drain(string drop, string results, Dictionary<string, string> settings, string[] sinks)
    {
        const int MostDrains = 6;
        for (int drain = 1; ; drain++)
        {
            using var service = Service.Start(drop, results, settings, ["--once", .. sinks]);
            bool isOver = service.Wait(TimeSpan.FromMinutes(20));
            if (service.ExitCode == 0 || !isOver || drain == MostDrains || !sinks.Contains("flaky"))
            {
                Console.Write(service.ExitCode == 0 ? "" : service.Log);
                return isOver ? service.ExitCode : null;
            }
        }
    }

    private static string Folder(string root, string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;
}
