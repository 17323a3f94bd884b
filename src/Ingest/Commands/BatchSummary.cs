using System.Globalization;
using Ingest.Deliver;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>The table at the end of a batch.</summary>
internal static class BatchSummary
{
    private const int FailuresShown = 20;

    /// <summary>Draws it.</summary>
    public static void Draw(IAnsiConsole screen, BatchTotal total, TimeSpan time)
    {
        Table table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("").AddColumn("");
        Tally all = total.Delivered;
        Row(table, "delivered", Number(all.Documents, "document")
            + (total.Copies > 0 ? string.Create(CultureInfo.InvariantCulture, $", {total.Copies:N0} of them with the same content as another") : ""));
        if (total.Known > 0)
            Row(table, "", $"{Number(total.Known, "document")} delivered before; --again reads {(total.Known == 1 ? "it" : "them")} again");
        Row(table, "holding", $"{Number(all.Tables, "table")}, {Number(all.Facts, "fact")}, {Number(all.Targets, "target")}");
        Row(table, "problems", $"{Number(all.Errors, "error")}, {Number(all.Warnings, "warning")}, {all.Infos.ToString("N0", CultureInfo.InvariantCulture)} for information");
        foreach (Outcome failed in total.Failures.Take(FailuresShown))
            Row(table, BatchReport.Word(failed.Disposition), $"{failed.FileName}: {failed.Failure!.Code} {failed.Failure.Message}");
        if (total.Failures.Count > FailuresShown)
            Row(table, "", string.Create(CultureInfo.InvariantCulture, $"and {total.Failures.Count - FailuresShown:N0} more; the quarantine folder has a reason for each document that cannot be read"));
        if (total.NotTried > 0)
            Row(table, "not tried", Number(total.NotTried, "document"));
        Row(table, "time", string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:N2} s, {total.Tried / Math.Max(time.TotalSeconds, 0.001):N1} documents a second"));
        screen.Write(table);
    }

    private static void Row(Table table, string name, string value) => table.AddRow(new Text(name), new Text(Terminal.Clean(value)));

    private static string Number(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
