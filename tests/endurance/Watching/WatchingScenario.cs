using System.Globalization;

namespace Ingest.Endurance.Watching;

/// <summary>How files come: slowly, held by their writer, thousands at once, over a share that goes away and comes back.</summary>
internal static class WatchingScenario
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Watch__ScanInterval"] = "00:00:00.3",
        ["Watch__SettleTime"] = "00:00:00.8",
        ["Watch__RetryLater"] = "00:00:00.5",
        ["Retry__Delay"] = "00:00:00.02",
    };

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs it.</summary>
    public static bool Run(Trial trial)
    {
        string root = trial.Folder(), drop = Directory.CreateDirectory(Path.Combine(root, "drop")).FullName, results = Path.Combine(root, "out");
        var claims = new Claims();
        var made = new MadeDocuments(largest: 40_000);
        using (var service = Service.Start(drop, results, Settings, "--sink", "json"))
        {
            var there = new Results(results);
            WriteSlowly(claims, made, drop, there);
            HoldLocked(claims, made, drop, there);
            MoveIn(claims, made, root, drop, there, trial.IsLong ? 10_000 : 300);
            TakeAwayTheShare(claims, made, root, drop, there);
            claims.Settle("the service is up to the end", service.IsUp, service.Log);
            claims.Settle("it stops when it is asked to, with exit code 0", service.Stop(TimeSpan.FromSeconds(60)) && service.ExitCode == 0, $"exit code {service.ExitCode}");
            claims.Settle("no file was read that was not whole", there.Files("quarantine").Count == 0, string.Join(", ", there.Files("quarantine").Take(4)));
        }
        return trial.Close(claims, root);
    }

    // Pauses shorter than the settle time, for several times as long as it.
    private static void WriteSlowly(Claims claims, MadeDocuments made, string drop, Results there)
    {
        byte[] whole = Made(made, 1_000_000, out string name);
        bool isEarly = false;
        using (FileStream stream = new(Path.Combine(drop, name), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            foreach (byte[] piece in whole.Chunk((whole.Length / 12) + 1))
            {
                stream.Write(piece);
                stream.Flush();
                Thread.Sleep(400);
                isEarly |= there.Files("archive").Count > 0 || there.Files("quarantine").Count > 0 || !File.Exists(Path.Combine(drop, name));
            }
        }
        claims.Settle("a file that is copied in slowly is not read before it is whole", !isEarly, "it was taken while it grew");
        claims.Settle("and is read then", Until(() => there.Files("archive").Contains(name)), "it is not in the archive");
    }

    // A pause longer than the settle time, but the writer holds the file locked: share modes on Windows, flock elsewhere.
    private static void HoldLocked(Claims claims, MadeDocuments made, string drop, Results there)
    {
        byte[] whole = Made(made, 1_000_001, out string name);
        bool isEarly;
        using (FileStream stream = new(Path.Combine(drop, name), FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            stream.Write(whole, 0, whole.Length / 2);
            stream.Flush();
            Thread.Sleep(3000);
            isEarly = !File.Exists(Path.Combine(drop, name));
            stream.Write(whole, whole.Length / 2, whole.Length - (whole.Length / 2));
        }
        claims.Settle("a file that its writer holds locked is left alone, however long the writer pauses", !isEarly, "it was taken");
        claims.Settle("and is read when it is let go", Until(() => there.Files("archive").Contains(name)), "it is not in the archive");
    }

    private static void MoveIn(Claims claims, MadeDocuments made, string root, string drop, Results there, int files)
    {
        string beside = Directory.CreateDirectory(Path.Combine(root, "beside")).FullName, into = Path.Combine(drop, "all at once");
        for (int i = 0; i < files; i++)
            made.Write(i, beside);
        int before = there.Files("archive").Count;
        // One rename: they are there in the same instant.
        Directory.Move(beside, into);
        bool areAllThere = Until(() => there.Files("archive").Count == before + files);
        claims.Settle(string.Create(CultureInfo.InvariantCulture, $"{files:N0} files moved in at once are all seen, and their subfolder is kept"),
            areAllThere && there.Files("archive").Count(static path => path.StartsWith("all at once", StringComparison.Ordinal)) == files, $"{there.Files("archive").Count - before}");
    }

    private static void TakeAwayTheShare(Claims claims, MadeDocuments made, string root, string drop, Results there)
    {
        string away = Path.Combine(root, "away");
        Directory.Move(drop, away);
        Thread.Sleep(1500);
        made.Write(2_000_000, away);
        Directory.Move(away, drop);
        string name = made.NameOf(2_000_000);
        claims.Settle("a share that vanishes and returns is picked up again", Until(() => there.Files("archive").Contains(name)), "what came with it is not in the archive");
        made.Write(2_000_001, drop);
        claims.Settle("and what comes after is seen too", Until(() => there.Files("archive").Contains(made.NameOf(2_000_001))), "it is not in the archive");
    }

    private static byte[] Made(MadeDocuments made, int number, out string name)
    {
        string beside = Directory.CreateTempSubdirectory("ingest-endure-").FullName;
        made.Write(number, beside);
        name = made.NameOf(number);
        byte[] whole = File.ReadAllBytes(Path.Combine(beside, name));
        Directory.Delete(beside, recursive: true);
        return whole;
    }

    private static bool Until(Func<bool> isSo)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            if (isSo())
                return true;
            Thread.Sleep(100);
        }
        return false;
    }
}
