using System.Globalization;
using Ingest.Model;

namespace Ingest.Normalize;

/// <summary>Figures in columns of money that have more digits than money has (<see cref="Numbers"/>): they stay text, and are told, since no sum can miss them.</summary>
internal static class UnreadFigures
{
    // One is enough to look; a page of them is no disclosure.
    private const int MostTold = 20;

    /// <summary>A problem for each, in document order.</summary>
    public static IEnumerable<Problem> In(IReadOnlyList<Table> tables) =>
        tables.SelectMany(static table => table.Rows.SelectMany(row => row.Values.Where(static value => value.Value is null && IsFigure(value.Text)).Select(value => Tell(table, row, value)))).Take(MostTold);

    private static bool IsFigure(string text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c is not ('.' or ',' or '，' or '-' or ' '))
                return false;
        }
        return digits > Numbers.MostDigits;
    }

    private static Problem Tell(Table table, Row row, Amount value)
    {
        Cell? cell = value.Cell is int index ? table.Grid.Cells[index] : null;
        return new Problem
        {
            Code = "NUM-001",
            Severity = Severity.Warning,
            Message = string.Create(CultureInfo.InvariantCulture,
                $"A figure of more than {Numbers.MostDigits} digits, which no money has, stays text and stands in no sum: {value.Text[..Math.Min(value.Text.Length, 40)]}. Table {table.Id} {table.Title}, row {$"{row.Code} {row.Label}".Trim()} ({cell?.Place()}). Look whether two figures ran together."),
            Table = table.Id,
            Cell = value.Cell,
            Page = cell?.Page,
        };
    }
}
