using System.Globalization;
using System.Text;
using Ingest.Model;

namespace Ingest.Validate;

/// <summary>A broken identity as a problem: what is printed, what it comes to, and where to look, in one line.</summary>
internal static class BrokenIdentity
{
    private const int LongestName = 40;

    private const int LongestSentence = 60;

    /// <summary>Places of the other side that are named; the check's operands have them all.</summary>
    private const int PlacesNamed = 3;

    /// <summary>The problem; its place is that of the check's first operand.</summary>
    public static Problem Problem(Check check, Document document)
    {
        Operand first = check.Operands[0];
        Cell? cell = CellOf(first, document);
        return new Problem
        {
            Code = "SUM-001",
            Severity = Severity.Warning,
            Message = string.Create(CultureInfo.InvariantCulture,
                $"{check.Says}: printed {check.Left}, {(check.Relation is null ? "computed" : "at most")} {check.Right}, off by {check.Difference}; rounding explains {check.Tolerance}. {Places(check, document)} Look at them: the published figure is wrong, or a row was misread."),
            Table = first.Table,
            Cell = first.Cell,
            Statement = first.Statement,
            Page = cell?.Page ?? (first.Statement is int index ? document.Statements[index].Page : null),
        };
    }

    private static string Places(Check check, Document document)
    {
        var text = new StringBuilder("Printed: ").Append(Place(check.Operands[0], document));
        int others = check.Operands.Count - 1;
        for (int i = 1; i <= others && i <= PlacesNamed; i++)
            text.Append(i == 1 ? "; computed from: " : ", ").Append(Place(check.Operands[i], document));
        if (others > PlacesNamed)
            text.Append(CultureInfo.InvariantCulture, $" and {others - PlacesNamed} more");
        return text.Append('.').ToString();
    }

    /// <summary>Table, row and cell, or the sentence with its place.</summary>
    private static string Place(Operand operand, Document document)
    {
        if (operand.Statement is int index)
        {
            Statement statement = document.Statements[index];
            string where = statement.Page is int page ? string.Create(CultureInfo.InvariantCulture, $"page {page}") : statement.At ?? "";
            return $"the sentence “{Cut(statement.Text, LongestSentence)}”{(where.Length > 0 ? $" ({where})" : "")}";
        }
        Table? table = document.TableOf(operand.Table);
        Row? row = operand.Cell is int cell ? table?.RowOf(cell) : null;
        string name = $"{row?.Code} {row?.Label}".Trim();
        string place = CellOf(operand, document)?.Place() ?? "";
        return $"table {operand.Table}{(table?.Title is string title ? $" {Cut(title, LongestName)}" : "")}{(name.Length > 0 ? $", row {Cut(name, LongestName)}" : "")}{(place.Length > 0 ? $" ({place})" : "")}";
    }

    private static Cell? CellOf(Operand operand, Document document) =>
        operand is { Table: string id, Cell: int index } && document.TableOf(id)?.Grid.Cells is { } cells && index < cells.Count ? cells[index] : null;

    private static string Cut(string text, int longest)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, longest - 1), "…");
    }
}
