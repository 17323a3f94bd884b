using System.CommandLine;
using System.Text;
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
        var json = new Option<bool>("--json") { Description = "As JSON, as the service's /status.json" };
        var command = new Command("status", "Say what has become of the documents of an output folder, beside a running service too") { folder, json };
        command.SetAction(asked =>
        {
            StateFolder place = LedgerFolder.Of(asked.GetValue(folder), out string results);
            using DocumentLedger ledger = LedgerFolder.Open(place, results, clock);
            ServiceState state = StateNow.Of(ledger, results, place.IsInUse(), clock.GetUtcNow());
            if (asked.GetValue(json))
                terminal.Lines.WriteLine(Encoding.UTF8.GetString(StatusJson.Of(state, Health.Of(state, new OperationsOptions().MaxScanAge))));
            else
                Draw(terminal.Lines, state, ledger.Counts());
            return ExitCodes.Good;
        });
        return command;
    }

    private static void Draw(TextWriter lines, ServiceState state, LedgerCounts counts)
    {
        Line(lines, "documents", string.Join(", ", state.Documents.Select(static counted => $"{StatusPage.Number(counted.Count)} {counted.What}")));
        foreach (SinkState sink in state.Sinks)
        {
            Line(lines, $"sink {sink.Name}", $"{StatusPage.Number(sink.Delivered)} delivered"
                + (sink.Pending > 0 ? $", {StatusPage.Number(sink.Pending)} waiting, the first for {StatusPage.Age(state.At - sink.OldestPending!.Value)}" : "")
                + (sink.Problem is { } problem ? $": {Terminal.Clean(problem)}" : ""));
        }
        foreach (Counted quarantined in state.Quarantined)
            Line(lines, $"quarantined {quarantined.What}", StatusPage.Number(quarantined.Count));
        foreach (LedgerError error in counts.LastErrors)
            Line(lines, StatusPage.Time(error.At), $"{Terminal.CleanName(error.FileName)}: {error.Code} {Terminal.Clean(error.Reason)}");
        Line(lines, "last delivered", counts.LastDelivered is { } last ? $"{StatusPage.Time(last)}, {StatusPage.Age(state.At - last)} ago" : "never");
        foreach (string[] fact in StatusPage.Facts(state))
            Line(lines, fact[0], fact[1]);
    }

    private static void Line(TextWriter lines, string name, string value) => lines.WriteLine($"{name}: {value}");
}
