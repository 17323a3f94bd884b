using System.CommandLine;
using Ingest.Ledger;
using Ingest.Operate;

namespace Ingest.Commands;

/// <summary><c>ingest status</c></summary>
internal static class StatusCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        Option<string?> folder = LedgerFolder.Option();
        var json = new Option<bool>("--json") { Description = "As one JSON object" };
        var command = new Command("status", "Say what has become of the documents of an output folder, beside a running service too") { folder, json };
        command.SetAction(asked =>
        {
            StateFolder state = LedgerFolder.Of(asked.GetValue(folder), out string results);
            using DocumentLedger ledger = LedgerFolder.Open(state, results, clock);
            var view = StatusView.Of(new ServiceState(ledger.Counts(), state.IsInUse(), ProgramVersion.Text, clock.GetUtcNow()), results);
            if (asked.GetValue(json))
                terminal.Lines.WriteLine(StatusJson.Of(view));
            else
                Draw(terminal.Lines, view);
            return ExitCodes.Good;
        });
        return command;
    }

    private static void Draw(TextWriter lines, StatusView view)
    {
        foreach ((string name, string says) in StatusLines.Of(view))
            lines.WriteLine($"{name}: {Terminal.CleanName(says)}");
    }
}
