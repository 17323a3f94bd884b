using System.Globalization;
using Ingest.Model;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>A table as printed. A merged cell's text stands at its top left; the places it covers point back to it.</summary>
internal static class GridDrawing
{
    private const string PointsLeft = "←";

    private const string PointsUp = "↑";

    /// <summary>Draws it, with its id, kind, title and unit above and its notes below.</summary>
    public static void Draw(IAnsiConsole screen, Model.Table table)
    {
        screen.Write(new Rule(Markup.Escape(Terminal.Clean(Title(table)))) { Justification = Justify.Left });
        if (table.Grid.Rows > 0 && table.Grid.Columns > 0)
            screen.Write(Drawn(table.Grid));
        foreach (string note in table.Notes)
            screen.Write(new Text(Terminal.Clean(note) + "\n", new Style(Color.Grey)));
    }

    /// <summary>What each position shows, by row, then column.</summary>
    public static string[,] Positions(Model.Grid grid)
    {
        string[,] shown = new string[grid.Rows, grid.Columns];
        foreach (Cell cell in grid.Cells)
        {
            for (int row = cell.Row; row < Math.Min(cell.Row + cell.RowSpan, grid.Rows); row++)
            {
                for (int column = cell.Column; column < Math.Min(cell.Column + cell.ColumnSpan, grid.Columns); column++)
                    shown[row, column] = (row > cell.Row, column > cell.Column) switch { (false, false) => Terminal.Clean(cell.Text), (_, true) => PointsLeft, _ => PointsUp };
            }
        }
        return shown;
    }

    private static Spectre.Console.Table Drawn(Model.Grid grid)
    {
        string[,] shown = Positions(grid);
        var table = new Spectre.Console.Table().Border(TableBorder.Square).ShowRowSeparators().HideHeaders();
        for (int column = 0; column < grid.Columns; column++)
            table.AddColumn("");
        for (int row = 0; row < grid.Rows; row++)
            table.AddRow(Enumerable.Range(0, grid.Columns).Select(column => Part(shown[row, column])));
        return table;
    }

    private static Text Part(string? text) => text is PointsLeft or PointsUp ? new Text(text, new Style(Color.Grey)) : new Text(text ?? "");

    private static string Title(Model.Table table) => string.Join("  ", new[]
    {
        table.Id,
        table.Kind,
        table.Number,
        table.Title,
        table.Unit is { } unit ? $"单位：{unit.Text}" : null,
        string.Create(CultureInfo.InvariantCulture, $"{table.Grid.Rows} × {table.Grid.Columns}"),
        table.StatedEmpty ? "stated empty" : null,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
