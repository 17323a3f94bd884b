using System.Diagnostics;
using System.Globalization;

namespace Ingest.Endurance.Soak;

/// <summary>
/// Many thousand documents through the drop folder in one run: the service takes no more memory, files or time for the last than for those after the first
/// part (1,000 of 20,000).
/// </summary>
internal static class SoakScenario
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Watch__ScanInterval"] = "00:00:00.5",
        ["Watch__SettleTime"] = "00:00:00.4",
    };

    /// <summary>Runs it.</summary>
    public static bool Run(Trial trial)
    {
        int documents = trial.IsLong ? 20_000 : 400, first = documents / 20, atOnce = documents / 10;
        string root = trial.Folder(), drop = Directory.CreateDirectory(Path.Combine(root, "drop")).FullName, results = Path.Combine(root, "out");
        var made = new MadeDocuments(largest: 40_000);
        int dropped = 0, done = 0;
        var samples = new List<Sample>();
        using var service = Service.Start(drop, results, Settings, "--sink", "json", "--sink", "sqlite");
        var watch = Stopwatch.StartNew();
        for (long patience = 0; done < documents && service.IsUp && patience < TimeSpan.FromMinutes(5).Ticks;)
        {
            // Dropped as they are served: a folder with all of them at once is another trial.
            for (; dropped < Math.Min(documents, done + atOnce); dropped++)
                made.Write(dropped, drop);
            Thread.Sleep(Interval);
            int before = done;
            done = Archived(Path.Combine(results, "archive"));
            patience = done == before ? patience + Interval.Ticks : 0;
            samples.Add(new Sample(watch.Elapsed, done, service.Memory, service.Handles));
        }
        bool isUp = service.IsUp, hasStopped = isUp && service.Stop(TimeSpan.FromSeconds(60));

        var claims = new Claims();
        claims.Settle("every document is delivered", done == documents, $"{done} of {documents}; {Said(service)}");
        claims.Settle("the service ends when it is asked to, with exit code 0", isUp && hasStopped && service.ExitCode == 0, $"exit code {service.ExitCode}; {Said(service)}");
        Judge(claims, samples, documents, first, trial.IsLong);
        Report(samples, documents);
        return trial.Close(claims, root);
    }

    private static void Judge(Claims claims, List<Sample> samples, int documents, int first, bool isLong)
    {
        // Peaks of a window: at one instant a collection may just have been made, or be due.
        long early = Peak(samples, first, first * 3, static sample => sample.Memory), late = Peak(samples, documents - (first * 2), documents, static sample => sample.Memory);
        // The short run ends before the runtime's own memory has settled: it is held to not doubling.
        double most = isLong ? 1.2 : 2;
        claims.Settle(string.Create(CultureInfo.InvariantCulture, $"memory at the end is within {most:0.0} times that after the first {first:N0}"), late <= early * most, $"{early >> 20} MiB, then {late >> 20} MiB");
        long held = Peak(samples, first, first * 3, static sample => sample.Handles), kept = Peak(samples, documents - (first * 2), documents, static sample => sample.Handles);
        claims.Settle("no handle is leaked", kept <= held + 8, $"{held}, then {kept}");
        if (isLong)
        {
            (double begun, double ended) = (Rate(samples, first, documents / 4), Rate(samples, documents * 3 / 4, documents));
            claims.Settle("the last quarter goes no slower than the first (a tenth is noise)", ended >= begun * 0.9, string.Create(CultureInfo.InvariantCulture, $"{begun:0.0}, then {ended:0.0} documents a second"));
        }
    }

    private static void Report(List<Sample> samples, int documents)
    {
        Console.WriteLine("\n documents  a second  memory MiB  handles");
        for (int part = 0; part < 10; part++)
        {
            (int from, int to) = (documents * part / 10, documents * (part + 1) / 10);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{to,10:N0}  {Rate(samples, from, to),8:0.0}  {Peak(samples, from, to, static sample => sample.Memory) >> 20,10}  {Peak(samples, from, to, static sample => sample.Handles),7}"));
        }
        Console.WriteLine();
    }

    private static long Peak(List<Sample> samples, int from, int to, Func<Sample, long> of) =>
        samples.Where(sample => sample.Done >= from && sample.Done <= to).Select(of).DefaultIfEmpty().Max();

    private static double Rate(List<Sample> samples, int from, int to)
    {
        Sample start = samples.LastOrDefault(sample => sample.Done <= from), end = samples.FirstOrDefault(sample => sample.Done >= to);
        return end.At > start.At ? (end.Done - start.Done) / (end.At - start.At).TotalSeconds : 0;
    }

    private static string Said(Service service) => string.Join(" | ", service.Log.Split('\n').Where(static line => !line.Contains("Delivered", StringComparison.Ordinal)).TakeLast(4));

    private readonly record struct Sample(TimeSpan At, int Done, long Memory, int Handles);

    private static int Archived(string archive) =>
        Directory.Exists(archive) ? Directory.EnumerateFiles(archive, "*", SearchOption.AllDirectories).Count(static path => !Path.GetFileName(path).StartsWith('.')) : 0;
}
