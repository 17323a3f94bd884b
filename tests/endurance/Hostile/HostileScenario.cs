using System.Globalization;

namespace Ingest.Endurance.Hostile;

/// <summary>
/// Thousands of broken and hostile files are dropped with good ones between them. Every file has an outcome, within its limits; the service outlives
/// them all, in the same memory; and the good files come out as they do alone.
/// </summary>
internal static class HostileScenario
{
    // One document may take so long here: what is made to take for ever is waited for twice.
    private static readonly TimeSpan Total = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(60);

    private const long MaxMemory = 1L << 30;

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Isolation__Total"] = Total.ToString("c", CultureInfo.InvariantCulture),
        ["Isolation__Silence"] = "00:00:30",
        ["Isolation__MaxMemory"] = MaxMemory.ToString(CultureInfo.InvariantCulture),
        ["Watch__ScanInterval"] = "00:00:00.5",
        ["Watch__SettleTime"] = "00:00:00.4",
    };

    /// <summary>Runs it.</summary>
    public static bool Run(Trial trial)
    {
        string root = trial.Folder(), drop = Path.Combine(root, "drop"), quiet = Path.Combine(root, "quiet");
        foreach (string name in (string[])["robustness", "disclosures", "seed"])
        {
            if (Trial.Beside(name) is null || !trial.IsLong)
                Console.WriteLine($"skipped: ../shared/{name} {(trial.IsLong ? "is not beside the repository" : "takes part in the long run only")}");
        }
        var plan = new DropPlan(drop, quiet);
        plan.Lay(trial.IsLong ? 2_400 : 60, trial.IsLong);
        string[] dropped = [.. Directory.EnumerateFiles(drop, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(drop, path)).Order(StringComparer.Ordinal)];
        Dictionary<string, string> identities = plan.Good.ToDictionary(static path => path, path => Outcomes.Identity(Path.Combine(drop, path)), StringComparer.Ordinal);
        Watched alone = Watched.Drain(quiet, Path.Combine(root, "quiet-out"), Settings, TimeSpan.FromMinutes(10));
        Watched watched = Watched.Drain(drop, Path.Combine(root, "out"), Settings, TimeSpan.FromHours(2));
        File.WriteAllText(Path.Combine(root, "log.txt"), watched.Log);

        var outcomes = new Outcomes(Path.Combine(root, "out"));
        var claims = new Claims();
        Judge(claims, watched, alone, dropped, outcomes, trial.IsLong);
        JudgeGood(claims, plan, identities, outcomes, new Outcomes(Path.Combine(root, "quiet-out")));
        Report(plan, dropped, outcomes, watched);
        bool isHeld = claims.Close();
        if (isHeld && !trial.IsKept)
            Directory.Delete(root, recursive: true);
        return isHeld;
    }

    private static void Judge(Claims claims, Watched watched, Watched alone, string[] dropped, Outcomes outcomes, bool isLong)
    {
        string[] lost = [.. dropped.Where(path => !outcomes.IsDelivered(path) && outcomes.Refusal(path) is null)];
        string[] surprised = [.. dropped.Where(path => outcomes.Refusal(path) is "INGEST-001")];
        string[] both = [.. dropped.Where(path => outcomes.IsDelivered(path) && outcomes.Refusal(path) is not null)];
        claims.Settle("the service ends by itself, and says that not everything could be read", watched.ExitCode == 1, $"exit code {watched.ExitCode}");
        claims.Settle("with good files alone it says that everything was delivered", alone.ExitCode == 0, $"exit code {alone.ExitCode}: {alone.Log}");
        claims.Settle("every file is delivered, or in quarantine with its code", lost.Length == 0, Some(lost));
        claims.Settle("no file is both", both.Length == 0, Some(both));
        claims.Settle("every reader says what is wrong (no INGEST-001)", surprised.Length == 0, Some(surprised));
        claims.Settle("nothing half-written is left", !outcomes.LeftBehind().Any(), Some([.. outcomes.LeftBehind()]));
        TimeSpan longest = Figures.LongestWait(watched.Looks);
        // Tried beside others, then alone, for which it may have to wait until another was; each in a process that may take a minute to get up where machines are busy.
        TimeSpan most = (Total + TimeToStart) * 3;
        claims.Settle($"no document holds the others up for longer than three tries take, with their starts ({most.TotalSeconds:0} s)", longest <= most, $"{longest.TotalSeconds:0} s");
        long largest = watched.Looks.Select(static look => look.Largest).DefaultIfEmpty().Max();
        // Looked at four times a second by the service, and by us in between.
        claims.Settle("no reader takes twice the memory that it may", largest <= MaxMemory * 2, Figures.Size(largest));
        if (!isLong)
        {
            // A short run has too few files to tell growth from the first documents.
            long peak = watched.Looks.Max(static look => look.Memory);
            claims.Settle("the service takes less than 768 MiB of memory", peak < 768L << 20, Figures.Size(peak));
            return;
        }
        (long second, long last) = (Figures.Peak(watched.Looks, dropped.Length, 1), Figures.Peak(watched.Looks, dropped.Length, 3));
        claims.Settle("the service's memory is flat (last quarter's peak within 20 % of the second's)", last <= second * 1.2, $"{Figures.Size(second)}, then {Figures.Size(last)}");
    }

    private static void JudgeGood(Claims claims, DropPlan plan, Dictionary<string, string> identities, Outcomes outcomes, Outcomes alone)
    {
        string[] undelivered = [.. plan.Good.Where(path => !outcomes.IsDelivered(path))];
        claims.Settle("every good file is delivered", plan.Good.Count > 0 && undelivered.Length == 0, Some(undelivered));
        Dictionary<string, byte[]> expected = alone.Json(), found = outcomes.Json();
        string[] different = [.. plan.Good.Where(path => !expected.TryGetValue(identities[path], out byte[]? one) || !found.TryGetValue(identities[path], out byte[]? other) || !one.AsSpan().SequenceEqual(other))];
        claims.Settle("every good file's JSON is that of a quiet run, byte for byte", different.Length == 0, Some(different));
    }

    private static void Report(DropPlan plan, string[] dropped, Outcomes outcomes, Watched watched)
    {
        Console.WriteLine($"\n{dropped.Length} files: {string.Join(", ", plan.Counts.Select(static sort => $"{sort.Value} {sort.Key}"))}");
        Console.WriteLine($"{dropped.Count(outcomes.IsDelivered)} delivered; refused: {string.Join(", ", dropped.Select(outcomes.Refusal).OfType<string>().CountBy(static code => code).OrderByDescending(static code => code.Value).Select(static code => $"{code.Value} {code.Key}"))}");
        foreach (string path in dropped.Where(path => outcomes.Refusal(path)?.StartsWith("READER-", StringComparison.Ordinal) == true))
            Console.WriteLine($"  {outcomes.Refusal(path)} {Figures.Clean(path)}");
        Console.WriteLine($"{watched.Looks.LastOrDefault().At.TotalSeconds:0} s; longest wait between two outcomes {Figures.LongestWait(watched.Looks).TotalSeconds:0.0} s; largest reader {Figures.Size(watched.Looks.Select(static look => look.Largest).DefaultIfEmpty().Max())}");
        Console.WriteLine($"the service's memory, peak of each quarter of the files: {string.Join(", ", Enumerable.Range(0, 4).Select(quarter => Figures.Size(Figures.Peak(watched.Looks, dropped.Length, quarter))))}\n");
    }

    private static string Some(string[] paths) => $"{paths.Length}, such as {string.Join(", ", paths.Take(5).Select(Figures.Clean))}";
}
