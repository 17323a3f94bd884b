using System.CommandLine;
using System.Globalization;
using Ingest.Deliver;
using Ingest.Ledger;

namespace Ingest.Commands;

/// <summary><c>ingest requeue</c></summary>
internal static class RequeueCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        Option<string?> folder = LedgerFolder.Option();
        var ids = new Option<string[]>("--id") { Description = "Documents, or the beginnings of their identities", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var code = new Option<string?>("--code") { Description = "What is in quarantine for this code", HelpName = "CODE" };
        var quarantined = new Option<bool>("--quarantined") { Description = "Everything in quarantine" };
        var all = new Option<bool>("--all") { Description = "Every document" };
        var sink = new Option<string?>("--sink", "-s") { Description = "Only this sink is to get them again", HelpName = "NAME" };
        var command = new Command("requeue", "Have documents read again: a running service does at its next scan, 'ingest run' when it meets them") { folder, ids, code, quarantined, all, sink };
        command.SetAction(asked =>
        {
            string[] wanted = asked.GetValue(ids) ?? [];
            if (wanted.Length == 0 && asked.GetValue(code) is null && !asked.GetValue(quarantined) && !asked.GetValue(all))
                throw new UsageException("OPTION-001 Say which documents: --id ID, --code CODE, --quarantined, or --all.");
            StateFolder state = LedgerFolder.Of(asked.GetValue(folder), out string results);
            using DocumentLedger ledger = LedgerFolder.Open(state, results, clock);
            return Requeue(ledger, new RequeueWish(wanted, asked.GetValue(code), asked.GetValue(quarantined), asked.GetValue(sink)), terminal);
        });
        return command;
    }

    private static int Requeue(DocumentLedger ledger, RequeueWish wish, Terminal terminal)
    {
        try
        {
            IReadOnlyList<Requeued> requeued = ledger.Requeue(wish);
            int moved = 0, lost = 0;
            foreach (Requeued one in requeued)
            {
                if (one is { IsQuarantined: true, Place: not null } && ledger.Remembered(PutAway.DropFolder) is { } drop)
                {
                    if (TryReturn(ledger, one, drop, terminal))
                        moved++;
                    else
                        lost++;
                }
            }
            terminal.Lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{requeued.Count:N0} document{(requeued.Count == 1 ? "" : "s")} to be read again{(moved > 0 ? $", {moved:N0} moved from quarantine to the drop folder" : "")}."));
            return lost == 0 ? ExitCodes.Good : ExitCodes.Some;
        }
        catch (LedgerException e)
        {
            terminal.Errors.WriteLine($"{e.Code} {Terminal.Clean(e.Message)}");
            return ExitCodes.Some;
        }
    }

    private static bool TryReturn(DocumentLedger ledger, Requeued one, string drop, Terminal terminal)
    {
        try
        {
            string wished = Path.Combine(drop, one.Path);
            string target = WholeMove.PlaceIn(Path.GetDirectoryName(wished)!, Path.GetFileName(wished));
            WholeMove.To(one.Place!, target);
            ledger.Returned(one.Path);
            File.Delete(one.Place + Reason.Ending);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Errors.WriteLine($"FILE-002 {Terminal.Clean(one.Place!)} is to be read again and cannot be moved to the drop folder: {Terminal.Clean(e.Message)} Put the file there yourself.");
            return false;
        }
    }
}
