using System.Globalization;
using Ingest.Model;

namespace Ingest.Validate;

/// <summary>Document in, the same document with its checks out: the room's one door.</summary>
internal static class Validator
{
    /// <summary>Checks every identity; a broken one is also a problem.</summary>
    public static Document Validate(Document document)
    {
        List<Check> checks = [.. Identities.All.SelectMany(identity => identity.Check(document))];
        return document with
        {
            Checks = checks,
            Problems = [.. document.Problems, .. checks.Where(static check => check.Verdict == Verdict.Broken).Select(check => Broken(check, document))],
        };
    }

    private static Problem Broken(Check check, Document document) => new()
    {
        Code = "SUM-001",
        Severity = Severity.Warning,
        Message = string.Create(CultureInfo.InvariantCulture,
            $"{check.Says}: printed {check.Left}, computed {check.Right}, off by {check.Difference}; rounding explains {check.Tolerance}. {Where(check, document)} Look at it and at the cells it is made of (the check's operands): the published figure is wrong, or a row was misread."),
        Table = check.Operands[0].Table,
        Cell = check.Operands[0].Cell,
    };

    /// <summary>Table, title and row of the printed figure.</summary>
    private static string Where(Check check, Document document)
    {
        Table table = document.Tables.First(table => table.Id == check.Operands[0].Table);
        int? cell = check.Operands[0].Cell;
        Row? row = table.Rows.FirstOrDefault(row => row.Values.Any(value => value.Cell == cell));
        string name = $"{row?.Code} {row?.Label}".Trim();
        string place = cell is int index && index < table.Grid.Cells.Count ? table.Grid.Cells[index].Place() : "";
        return $"Table {table.Id} {table.Title}, {(name.Length > 0 ? $"row {name}" : "printed figure")}{(place.Length > 0 ? $" ({place})" : "")}.";
    }
}
