using System.Globalization;
using Ingest.Deliver;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>Says how a batch goes on: a bar on a terminal, plain lines in a pipe.</summary>
internal sealed class BatchReport(Terminal terminal, bool isVerbose)
{
    private const int NamesShown = 5;

    /// <summary>Names the files that no reader knows, on one line.</summary>
    public void LeftOut(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        string shown = string.Join(", ", names.Take(NamesShown).Select(Terminal.Clean)) + (names.Count > NamesShown ? ", …" : "");
        terminal.Lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Left out {names.Count} of a format that is not read: {shown}"));
    }

    /// <summary>Says at once what failed, unless the summary says it on the same terminal.</summary>
    public void Failed(string fileName, Failure failure)
    {
        if (!terminal.ErrorsAreSeen)
            terminal.Errors.WriteLine($"{Terminal.CleanName(fileName)}: {Word(failure.Disposition)}: {failure.Code} {Terminal.Clean(failure.Message)}");
        if (isVerbose && failure.Cause is { } cause)
            terminal.Errors.WriteLine(cause);
    }

    /// <summary>Shows the progress of a batch while it runs.</summary>
    /// <param name="total">How many documents.</param>
    /// <param name="batch">Runs it, and tells of every outcome.</param>
    public Task ShowAsync(int total, Func<Action<Outcome>, Task> batch) => terminal.IsInteractive ? BarAsync(total, batch) : LinesAsync(total, batch);

    /// <summary>A disposition in one word.</summary>
    public static string Word(Disposition disposition) => disposition switch
    {
        Disposition.Quarantine => "quarantined",
        Disposition.Retry => "not delivered",
        Disposition.Stop => "stopped",
        _ => "delivered",
    };

    private async Task LinesAsync(int total, Func<Action<Outcome>, Task> batch)
    {
        int done = 0;
        await batch(outcome =>
        {
            done++;
            if (outcome.Disposition == Disposition.Delivered)
            {
                terminal.Lines.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"[{done}/{total}] delivered {(outcome.IsKnown ? "before: " : "")}{Terminal.CleanName(outcome.FileName)}: {outcome.Holds.Tables} tables, {outcome.Holds.Facts} facts, {outcome.Holds.Targets} targets"));
            }
            else
                terminal.Lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{done}/{total}] {Word(outcome.Disposition)} {Terminal.CleanName(outcome.FileName)}: {outcome.Failure!.Code}"));
        });
    }

    private Task BarAsync(int total, Func<Action<Outcome>, Task> batch) => terminal.Screen.Progress()
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RateColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            ProgressTask task = context.AddTask("Reading", maxValue: total);
            await batch(_ => task.Increment(1));
        });
}
