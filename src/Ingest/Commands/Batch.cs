using Ingest.Claim;
using Ingest.Deliver;

namespace Ingest.Commands;

/// <summary>What <c>ingest run</c> was asked for.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Out">Folder for the results.</param>
/// <param name="Sinks">Names; the usual ones where empty.</param>
/// <param name="Parallel">Documents read at once, from 1.</param>
/// <param name="Verbose">True to show what was thrown.</param>
/// <param name="Again">True to read what was delivered before, too.</param>
internal sealed record BatchOptions(IReadOnlyList<string> Paths, string Out, IReadOnlyList<string> Sinks, int Parallel, bool Verbose, bool Again);

/// <summary>Reads many documents once.</summary>
internal sealed class Batch(BatchOptions options, Registrations parts, Settings settings, Terminal terminal, TimeProvider clock)
{
    private readonly BatchTotal _total = new();

    private readonly Quarantine _quarantine = new(Path.Combine(options.Out, "quarantine"));

    /// <summary>Runs it.</summary>
    /// <param name="stop">Ends it after the documents in work.</param>
    /// <returns>The process's exit code.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        long start = clock.GetTimestamp();
        IReadOnlyList<NamedSink> sinks = SinkChoice.Chosen(options.Sinks, options.Out, parts, settings.Configuration);
        FoundFiles found = new FileFinder(parts.Readers.SelectMany(reader => reader.Extensions)).Find(options.Paths, options.Out);
        var report = new BatchReport(terminal, options.Verbose);
        report.LeftOut(found.LeftOut);
        foreach (Unreachable unreachable in found.Unreachable)
            Count(new Outcome(unreachable.Path, null, Tally.None, Failure.OfPath(unreachable.Path, unreachable.Cause)), report);
        if (found.Files.Count > 0)
            await DeliverAsync(found.Files, sinks, report, stop);
        else if (found.Unreachable.Count == 0)
            terminal.Lines.WriteLine("No document was found. 'ingest list formats' says which files are taken from a folder.");
        _total.NotTried = found.Files.Count + found.Unreachable.Count - _total.Tried;
        if (_total.Tried > 0)
            BatchSummary.Draw(terminal.Screen, _total, clock.GetElapsedTime(start));
        return _total.Failures.Count == 0 && _total.NotTried == 0 ? ExitCodes.Good : ExitCodes.Some;
    }

    private async Task DeliverAsync(IReadOnlyList<string> files, IReadOnlyList<NamedSink> sinks, BatchReport report, CancellationToken stop)
    {
        // Readers get up while the sinks open.
        using IsolatedReading? isolated = ReaderCommand.Isolated(settings, files.Count, warm: Math.Min(options.Parallel, files.Count));
        if (isolated is null)
            Ahead.Prepare(files);
        await using Workplace place = await Workplace.OpenAsync(sinks, options.Out, settings, isService: false, DeliveryObserver.None, clock, stop);
        if (place.Ledger.MovedAside is { } aside)
            terminal.Errors.WriteLine($"LEDGER-002 The ledger was damaged; it was moved to '{aside}' and a new one begun. What was delivered before is read again.");
        var pipeline = new Pipeline(parts.Readers, settings.Limits, settings.Retry, clock, settings.Vocabulary, isolated);
        var journey = new Journey(pipeline, place.Ledger, place.Lanes, place.WishOf(settings, options.Again, isOfAnyReader: false), place.Patience);
        await report.ShowAsync(files.Count, async told =>
        {
            await foreach (Outcome outcome in journey.RunAsync(files, options.Parallel, stop))
            {
                Count(outcome, report);
                told(outcome);
            }
        });
        if (await place.Lanes.FlushAsync() is { } failure)
            Count(new Outcome(options.Out, null, Tally.None, failure), report);
    }

    private void Count(Outcome outcome, BatchReport report)
    {
        _total.Add(outcome);
        if (outcome.Failure is { } failure)
            report.Failed(outcome.FileName, failure);
        try
        {
            if (outcome.Disposition == Disposition.Quarantine)
                _quarantine.Note(new Reason(outcome.Failure!.Code, outcome.Failure.Message, outcome.FileName, outcome.DocumentId));
            else if (outcome.Disposition == Disposition.Delivered)
                _quarantine.Forget(outcome.FileName, outcome.DocumentId!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The note is a convenience: the reason was said, and the document stays where it was.
            terminal.Errors.WriteLine($"INGEST-003 The reason cannot be kept in '{_quarantine.Folder}': {Terminal.Clean(e.Message)}");
        }
    }
}
