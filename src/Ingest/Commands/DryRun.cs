using System.Globalization;
using Ingest.Deliver;
using Ingest.Sinks;

namespace Ingest.Commands;

/// <summary>Reads documents and says what each sink would write. Nothing is written: no ledger, no folder, no quarantine.</summary>
internal sealed class DryRun(BatchOptions options, Registrations parts, Settings settings, Terminal terminal, TimeProvider clock)
{
    /// <summary>Runs it.</summary>
    /// <param name="files">What was found.</param>
    /// <param name="sinks">Made, never opened.</param>
    /// <param name="failed">Told of documents that cannot be read.</param>
    /// <param name="stop">Ends it after the documents in work.</param>
    /// <returns>Documents that would not be delivered, those not tried among them.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> files, IReadOnlyList<NamedSink> sinks, Action<string, Failure> failed, CancellationToken stop)
    {
        using IsolatedReading? isolated = ReaderCommand.Isolated(settings, files.Count, warm: Math.Min(options.Parallel, files.Count));
        var pipeline = new Pipeline(parts.Readers, settings.Limits, settings.Retry, clock, settings.Vocabulary, isolated);
        int good = 0;
        await foreach (Attempt attempt in InOrder.Of(files, options.Parallel, pipeline.Read, stop))
        {
            if (attempt.Failure is { } failure)
                failed(Path.GetFileName(attempt.Path), failure);
            else if (Say(attempt, sinks, failed))
                good++;
        }
        terminal.Lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Nothing was written. {good:N0} of {files.Count:N0} documents would be delivered."));
        return files.Count - good;
    }

    private bool Say(Attempt attempt, IReadOnlyList<NamedSink> sinks, Action<string, Failure> failed)
    {
        string name = Path.GetFileName(attempt.Path);
        try
        {
            terminal.Lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Terminal.CleanName(name)}: {attempt.Holds.Tables} tables, {attempt.Holds.Facts} facts, {attempt.Holds.Targets} targets"));
            foreach (NamedSink sink in sinks)
            {
                if (!sink.Filter.Passes(attempt.Content!))
                    terminal.Lines.WriteLine($"  {sink.Name}: filtered");
                foreach (PlannedWrite write in sink.Filter.Passes(attempt.Content!) ? sink.Sink.Plan(attempt.Content!) : [])
                    terminal.Lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {sink.Name}: {Terminal.CleanName(write.Place)}: {write.Count:N0} {write.What}"));
            }
            return true;
        }
        catch (Exception e)
        {
            failed(name, Failure.Of(Stage.Delivering, e, name));
            return false;
        }
    }
}
