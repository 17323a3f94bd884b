namespace Ingest.Endurance.Kill;

/// <summary>Starts a service, lets it work for a moment, and kills it, until it was killed often enough.</summary>
internal sealed class Disturbance(MadeDocuments made, string drop, string results, Dictionary<string, string> settings, string[] sinks, Random chance)
{
    // From before the program is up to when it has worked for a while: it starts in about a third of a second.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(150), Longest = TimeSpan.FromMilliseconds(1800);

    /// <summary>Services killed.</summary>
    public int Services { get; private set; }

    /// <summary>Services killed together with their readers.</summary>
    public int WithReaders { get; private set; }

    /// <summary>Readers killed while their service went on.</summary>
    public int Readers { get; private set; }

    /// <summary>Readers that were still there some seconds after their service was killed.</summary>
    public int Orphans { get; private set; }

    /// <summary>Services that did not start, and said why.</summary>
    public int Refusals { get; private set; }

    /// <summary>True where a service may refuse to start because of its surroundings: a full disk. Once it is up it must stay up.</summary>
    public bool MayRefuseToStart { get; init; }

    /// <summary>Drops the documents bit by bit, and kills.</summary>
    public void Go(int documents, int kills)
    {
        int dropped = 0;
        for (int kill = 1; kill <= kills; kill++)
        {
            for (; dropped < documents * kill / kills; dropped++)
                made.Write(dropped, drop);
            using var service = Service.Start(drop, results, settings, sinks);
            Thread.Sleep(Shortest + ((Longest - Shortest) * chance.NextDouble()));
            // Some services lose a reader first, and must go on.
            if (chance.Next(3) == 0 && service.KillReader(chance))
            {
                Readers++;
                Thread.Sleep(TimeSpan.FromMilliseconds(chance.Next(300)));
            }
            End(service);
        }
    }

    private void End(Service service)
    {
        if (!service.IsUp && MayRefuseToStart && !service.Log.Contains("Watching ", StringComparison.Ordinal))
        {
            Refusals++;
            return;
        }
        Services++;
        if (!service.IsUp)
            throw new InvalidOperationException($"The service ended by itself, with code {service.ExitCode}:\n{service.Log}");
        int[] readers = service.Children();
        if (chance.Next(2) == 0)
        {
            WithReaders++;
            service.KillAll();
            return;
        }
        service.Kill();
        // A reader whose pipe is closed ends by itself.
        for (int tries = 0; tries < 50 && readers.Any(IsThere); tries++)
            Thread.Sleep(100);
        Orphans += readers.Count(IsThere);
    }

    // A dead process that nobody has asked about is none.
    private static bool IsThere(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Trim()[0] != 'Z';
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
