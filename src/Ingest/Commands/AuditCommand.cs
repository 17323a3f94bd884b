using System.CommandLine;
using System.Globalization;
using Ingest.Ledger;

namespace Ingest.Commands;

/// <summary><c>ingest audit</c></summary>
internal static class AuditCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        Option<string?> folder = LedgerFolder.Option();
        var id = new Option<string?>("--id") { Description = "One document, or the beginning of its identity", HelpName = "ID" };
        var since = new Option<string?>("--since") { Description = "What something happened to since then, UTC where no offset is given: 2026-01-31 or 2026-01-31T08:00", HelpName = "TIME" };
        var events = new Option<bool>("--events") { Description = "Everything that happened, one line each, in order" };
        var command = new Command("audit", "Say of each document where it came from, what was done, by which version, and where it went, as JSON lines") { folder, id, since, events };
        command.SetAction(asked =>
        {
            DateTimeOffset? from = Time(asked.GetValue(since));
            StateFolder state = LedgerFolder.Of(asked.GetValue(folder), out string results);
            using DocumentLedger ledger = LedgerFolder.Open(state, results, clock);
            IEnumerable<string> lines = asked.GetValue(events)
                ? ledger.Events(asked.GetValue(id), from).Select(static one => one.ToLine())
                : ledger.Audit(asked.GetValue(id), from).Select(static one => one.ToLine());
            foreach (string line in lines)
                terminal.Lines.WriteLine(line);
            return ExitCodes.Good;
        });
        return command;
    }

    private static DateTimeOffset? Time(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time
        : throw new UsageException($"OPTION-002 --since {text}: expected a date or a time, such as 2026-01-31T08:00.");
}
