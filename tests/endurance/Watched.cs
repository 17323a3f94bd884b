using System.Diagnostics;
using System.Globalization;

namespace Ingest.Endurance;

/// <summary>One look at a running program.</summary>
/// <param name="At">Since its start.</param>
/// <param name="Left">Files that still lie in its drop folder.</param>
/// <param name="Memory">Resident memory of the program, in bytes.</param>
/// <param name="Largest">Resident memory of its largest child, in bytes; 0 where it has none, or the system does not say.</param>
internal readonly record struct Look(TimeSpan At, int Left, long Memory, long Largest);

/// <summary>How <c>ingest watch --once</c> went.</summary>
/// <param name="ExitCode">Of the process; null where it was ended because it would not.</param>
/// <param name="Looks">In order of time.</param>
/// <param name="Log">What it said, both streams.</param>
internal sealed record Watched(int? ExitCode, IReadOnlyList<Look> Looks, string Log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs it until the drop folder is drained.</summary>
    /// <param name="drop">The folder.</param>
    /// <param name="results">Where to.</param>
    /// <param name="settings">As <c>INGEST_…</c> variables.</param>
    /// <param name="patience">After which it is ended.</param>
    public static Watched Drain(string drop, string results, IReadOnlyDictionary<string, string> settings, TimeSpan patience)
    {
        var start = new ProcessStartInfo("dotnet", [Trial.Program, "watch", "--once", "--drop", drop, "--out", results])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach ((string key, string value) in settings)
            start.Environment["INGEST_" + key] = value;
        using Process process = Process.Start(start)!;
        // Hundreds of thousands of lines at most, each of some hundred characters.
        Task<string> said = process.StandardOutput.ReadToEndAsync(), warned = process.StandardError.ReadToEndAsync();
        var looks = new List<Look>();
        var watch = Stopwatch.StartNew();
        while (!process.WaitForExit(Interval) && watch.Elapsed < patience)
            looks.Add(new Look(watch.Elapsed, Directory.EnumerateFiles(drop, "*", SearchOption.AllDirectories).Count(), Memory(process.Id), Children(process.Id).Select(Memory).DefaultIfEmpty().Max()));
        bool isOver = process.HasExited;
        if (!isOver)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return new Watched(isOver ? process.ExitCode : null, looks, said.Result + warned.Result);
    }

    // The system's own words (man 5 proc), so that a look costs little.
    private static long Memory(int process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return Environment.SystemPageSize * long.Parse(File.ReadAllText($"/proc/{process}/statm").Split(' ')[1], CultureInfo.InvariantCulture);
            using var known = Process.GetProcessById(process);
            return known.WorkingSet64;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            // Gone between the two questions.
            return 0;
        }
    }

    private static IEnumerable<int> Children(int process)
    {
        if (!OperatingSystem.IsLinux())
            yield break;
        foreach (string task in Each($"/proc/{process}/task"))
        {
            string children = "";
            try
            {
                children = File.ReadAllText(Path.Combine(task, "children"));
            }
            catch (IOException)
            {
                // A thread that has ended.
            }
            foreach (string child in children.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return int.Parse(child, CultureInfo.InvariantCulture);
        }
    }

    private static string[] Each(string folder)
    {
        try
        {
            return Directory.GetDirectories(folder);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
