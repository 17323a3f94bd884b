using System.CommandLine;
using Ingest.Model;

namespace Ingest.Commands;

/// <summary><c>ingest show FILE</c></summary>
internal static class ShowCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build(Option<string[]> limits, Option<bool> verbose, Registrations parts, Terminal terminal, TimeProvider clock)
    {
        var file = new Argument<string>("FILE") { Description = "A document, or a canonical .json written earlier" };
        var table = new Option<string?>("--table", "-t") { Description = "Only this table, with what was understood of its rows", HelpName = "ID" };
        var text = new Option<bool>("--text") { Description = "The text around the tables instead" };
        var page = new Option<int?>("--page") { Description = "The page to draw with --overlay, from 1 (PDF)", HelpName = "N" };
        var overlay = new Option<string?>("--overlay") { Description = "Draw the page's letters and rules, with the lines, cells and reading order found over them, into this SVG", HelpName = "OUT.svg" };
        var command = new Command("show", "Draw a document's tables and targets in the terminal, or one page with what was found on it") { file, table, text, page, overlay };
        command.SetAction(asked =>
        {
            Settings settings = Settings.Load([.. LimitSetting.Of(asked.GetValue(limits)), .. VocabularySetting.Of(asked)]);
            if (asked.GetValue(overlay) is { } drawing)
                return PageOverlay.Write(asked.GetRequiredValue(file), asked.GetValue(page) ?? 1, drawing, new Pipeline(parts.Readers, settings.Limits, settings.Retry, clock, settings.Vocabulary), terminal);
            if (asked.GetValue(page) is not null)
                throw new UsageException("OPTION-001 --page goes with --overlay OUT.svg, the file to draw the page into.");
            if (ReadableFile.Read(asked.GetRequiredValue(file), parts, settings, terminal, asked.GetValue(verbose), clock) is not { } document)
                return ExitCodes.Some;
            if (asked.GetValue(table) is { } id)
                ShowTable(document, id, terminal);
            else
                ShowAll(document, asked.GetValue(text), terminal);
            return ExitCodes.Good;
        });
        return command;
    }

    private static void ShowTable(Document document, string id, Terminal terminal)
    {
        Table table = document.Tables.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"OPTION-001 There is no table '{id}'. The document has {(document.Tables.Count == 0 ? "none" : $"t1 to {document.Tables[^1].Id}")}.");
        GridDrawing.Draw(terminal.Screen, table);
        RowsDrawing.Draw(terminal.Screen, table);
        TargetsDrawing.Draw(terminal.Screen, [.. document.Performance.Where(performance => performance.Table == table.Id)]);
    }

    private static void ShowAll(Document document, bool isText, Terminal terminal)
    {
        DocumentHead.Draw(terminal.Screen, document);
        if (isText)
        {
            TextDrawing.Draw(terminal.Screen, document.Narrative);
            return;
        }
        foreach (Table table in document.Tables)
            GridDrawing.Draw(terminal.Screen, table);
        TargetsDrawing.Draw(terminal.Screen, document.Performance);
    }
}
