using System.CommandLine;
using System.Globalization;
using Ingest.Model;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>ingest check FILE</c></summary>
internal static class CheckCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build(Option<string[]> limits, Option<bool> verbose, Registrations parts, Terminal terminal, TimeProvider clock)
    {
        var file = new Argument<string>("FILE") { Description = "A document, or a canonical .json written earlier" };
        var command = new Command("check", "Say whether a document's figures agree with each other; exit code 1 where they do not") { file };
        command.SetAction(asked =>
        {
            Settings settings = Settings.Load([.. LimitSetting.Of(asked.GetValue(limits)), .. VocabularySetting.Of(asked)]);
            return ReadableFile.Read(asked.GetRequiredValue(file), parts, settings, terminal, asked.GetValue(verbose), clock) is { } document
                ? Report(document, terminal)
                : ExitCodes.Some;
        });
        return command;
    }

    private static int Report(Document document, Terminal terminal)
    {
        if (document.Checks.Count > 0)
            terminal.Screen.Write(Drawn(document));
        var verdicts = document.Checks.CountBy(check => check.Verdict).ToDictionary();
        terminal.Lines.WriteLine(string.Join(", ", Enum.GetValues<Verdict>().Where(verdicts.ContainsKey)
            .Select(verdict => string.Create(CultureInfo.InvariantCulture, $"{verdicts[verdict]} {Word(verdict)}"))
            .DefaultIfEmpty("No identity applies to this document.")));
        terminal.Lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Conservation.Lost:N0} of {document.Conservation.Characters:N0} characters lost"));
        return verdicts.ContainsKey(Verdict.Broken) || document.Conservation.Lost != 0 ? ExitCodes.Some : ExitCodes.Good;
    }

    private static Spectre.Console.Table Drawn(Document document)
    {
        Spectre.Console.Table table = new Spectre.Console.Table().Border(TableBorder.Rounded).AddColumns("verdict", "identity", "tables");
        foreach (string figure in new[] { "left", "right", "difference", "tolerance" })
            table.AddColumn(new TableColumn(figure).RightAligned());
        foreach (Check check in document.Checks)
        {
            table.AddRow(
                new Text(Word(check.Verdict), Colour(check.Verdict)),
                new Text(Terminal.Clean(check.Verdict == Verdict.Exact ? $"{check.Id}\n{check.Says}" : $"{check.Id}\n{check.Says}\n{Place(check, document)}")),
                new Text(string.Join(' ', check.Operands.Select(operand => operand.Table).Distinct())),
                Figure(check.Left), Figure(check.Right), Figure(check.Difference), Figure(check.Tolerance));
        }
        return table;
    }

    /// <summary>Where the printed figure stands: table, row, address.</summary>
    private static string Place(Check check, Document document)
    {
        Model.Table table = document.Tables.First(table => table.Id == check.Operands[0].Table);
        Row? row = table.Rows.FirstOrDefault(row => row.Values.Any(value => value.Cell == check.Operands[0].Cell));
        string at = check.Operands[0].Cell is int cell ? table.Grid.Cells[cell].Place() : "";
        return $"{table.Id} {row?.Code} {row?.Label} ({at})";
    }

    private static Text Figure(decimal? value) => new(value?.ToString(CultureInfo.InvariantCulture) ?? "");

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static Style Colour(Verdict verdict) => verdict switch
    {
        Verdict.Exact or Verdict.Rounding => new Style(Color.Green),
        Verdict.Broken => new Style(Color.Red),
        _ => new Style(Color.Grey),
    };
}
