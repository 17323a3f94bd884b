using System.CommandLine;
using Ingest.Claim;
using Ingest.Isolate;

namespace Ingest.Commands;

/// <summary><c>ingest reader</c>: what the program starts itself as, to read documents apart from the service. Not for people.</summary>
internal static class ReaderCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "reader";

    /// <summary>Builds it.</summary>
    public static Command Build(Option<string[]> limits, Registrations parts, Terminal terminal, TimeProvider clock)
    {
        var prove = new Option<bool>("--prove") { Description = "Try what no reader may do, and say what this system lets through" };
        var command = new Command(Name, "Read documents for another process of this program") { prove };
        command.Hidden = true;
        command.SetAction(async asked =>
        {
            if (asked.GetValue(prove))
                return Prove(terminal);
            Settings settings = Settings.Load([.. LimitSetting.Of(asked.GetValue(limits)), .. VocabularySetting.Of(asked)]);
            var pipeline = new Pipeline(parts.Readers, settings.Limits, settings.Retry, clock, settings.Vocabulary);
            using Stream requests = Console.OpenStandardInput(), answers = Console.OpenStandardOutput();
            await ReaderLoop.RunAsync<ClaimedFile>(requests, answers, pipeline.Open, file => pipeline.Understand(file), settings.Limits.MaxJsonBytes, Confine);
            // Whatever is still in work, nobody waits for it.
            Environment.Exit(ExitCodes.Good);
            return ExitCodes.Good;
        });
        return command;
    }

    // The filter first, for all threads there are; then this thread, and all that come from it.
    private static void Confine()
    {
        SystemCallFilter.Enter();
        Confinement.Enter();
    }

    private static int Prove(Terminal terminal)
    {
        string folder = Directory.CreateTempSubdirectory("ingest-prove-").FullName;
        IReadOnlyList<string> reached = ConfinementProof.Run(Confine, folder);
        foreach (string deed in reached)
            terminal.Lines.WriteLine(deed);
        terminal.Lines.WriteLine(reached.Count == 0 ? "A reader can do nothing on this system but read what it is given." : $"This system lets a reader do {reached.Count} things that it should not.");
        return reached.Count == 0 ? ExitCodes.Good : ExitCodes.Some;
    }

    /// <summary>Reading in processes of their own; null where the settings want it in this one.</summary>
    /// <param name="settings">Limits and clocks.</param>
    /// <param name="documents">How many there are to read.</param>
    /// <param name="warm">How many readers to start at once.</param>
    public static IsolatedReading? Isolated(Settings settings, int documents, int warm)
    {
        if (!settings.Isolation.IsFor(documents))
            return null;
        var pool = new ReaderPool(ReaderCommandLine.OfThisProgram([Name, .. LimitSetting.AsArguments(settings.Limits), .. VocabularySetting.AsArguments(settings)]), settings.Isolation, settings.Limits.MaxJsonBytes);
        for (int i = 0; i < warm; i++)
            pool.Warm();
        return new IsolatedReading(pool);
    }
}
