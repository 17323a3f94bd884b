using System.Globalization;
using Ingest.Model;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>What was understood of a table: a line for each figure.</summary>
internal static class RowsDrawing
{
    /// <summary>Draws it; nothing where nothing was understood.</summary>
    public static void Draw(IAnsiConsole screen, Model.Table table)
    {
        if (table.Rows.Count == 0)
            return;
        Spectre.Console.Table drawn = new Spectre.Console.Table().Border(TableBorder.Rounded).AddColumns("line", "role", "section", "code", "label", "measure");
        drawn.AddColumn(new TableColumn("value").RightAligned()).AddColumn(new TableColumn("元").RightAligned());
        foreach (Model.Row row in table.Rows)
        {
            // A row without figures is shown too: it may be a heading that its table needs.
            foreach (Amount? amount in row.Values.Count == 0 ? [null] : row.Values.Cast<Amount?>())
                drawn.AddRow(Line(row, amount).Select(cell => new Text(Terminal.Clean(cell ?? ""))));
        }
        screen.Write(drawn);
    }

    private static string?[] Line(Model.Row row, Amount? amount) =>
    [
        row.Line.ToString(CultureInfo.InvariantCulture), row.Role.ToString(), row.Section, row.Code, row.Label, amount?.Measure,
        amount?.Value?.ToString(CultureInfo.InvariantCulture) ?? amount?.Text, amount?.Yuan?.ToString("N2", CultureInfo.InvariantCulture),
    ];
}
