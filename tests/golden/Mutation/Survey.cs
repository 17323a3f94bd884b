using Ingest.Model;

namespace Ingest.GoldenTests.Mutation;

/// <summary>What happens where one digit of one amount is changed, for every amount of a document.</summary>
internal static class Survey
{
    /// <summary>One amount: its table's kind, whether an identity covers it, whether a change is caught, and where it stands.</summary>
    public readonly record struct Finding(string Kind, bool IsCovered, bool IsCaught, string Where);

    /// <summary>
    /// The amounts of known tables. The digit and its new value are chosen by the amount's place, so that every run makes the same changes,
    /// and every digit from the first to the last has its turn.
    /// </summary>
    public static IReadOnlyList<Finding> Of(string fileName)
    {
        Mutant mutant = Mutant.Of(fileName);
        Document document = mutant.Document;
        var covered = document.Checks.Where(static check => check.Verdict != Verdict.Unknown).SelectMany(static check => check.Operands)
            .Where(static operand => operand is { Table: not null, Cell: not null }).Select(static operand => (operand.Table!, operand.Cell!.Value)).ToHashSet();
        var broken = Broken(document).ToHashSet(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (Table table in document.Tables.Where(static table => table.Kind != "unknown"))
        {
            foreach ((int index, string name) in Amounts(document, table))
            {
                Cell cell = table.Grid.Cells[index];
                bool isCovered = covered.Contains((table.Id, index));
                if (!isCovered)
                    findings.Add(new Finding(table.Kind, false, false, $"{fileName} {table.Id} {name} {cell.Text} ({cell.Place()})"));
                else if (mutant.With(cell, Choice(fileName, table.Id, index)) is Document changed)
                    findings.Add(new Finding(table.Kind, true, Broken(changed).Any(key => !broken.Contains(key)), $"{fileName} {table.Id} {name} {cell.Text} → {Changed(changed, table, index)} ({cell.Place()})"));
            }
        }
        return findings;
    }

    /// <summary>The cells of the table's money: in its rows, or in its form.</summary>
    private static IEnumerable<(int Cell, string Name)> Amounts(Document document, Table table)
    {
        foreach (Row row in table.Rows)
        {
            foreach (Amount amount in row.Values)
            {
                if (amount is { Yuan: not null, Cell: int cell })
                    yield return (cell, $"{row.Code} {row.Label} {amount.Measure}");
            }
        }
        foreach (Performance form in document.Performance.Where(one => one.Table == table.Id))
        {
            foreach (Amount? amount in new[] { form.Budget?.Total, form.Budget?.Fiscal, form.Budget?.Other })
            {
                if (amount is { Yuan: not null, Cell: int cell })
                    yield return (cell, amount.Measure);
            }
        }
    }

    private static IEnumerable<string> Broken(Document document) => document.Checks.Where(static check => check.Verdict == Verdict.Broken)
        .Select(static check => $"{check.Id} {string.Join(' ', check.Operands)}");

    private static string Changed(Document changed, Table table, int index) =>
        changed.Tables.FirstOrDefault(one => one.Id == table.Id)?.Grid.Cells is { } cells && index < cells.Count ? cells[index].Text : "?";

    // FNV-1a: the same on every machine and in every run.
    private static int Choice(string fileName, string table, int cell)
    {
        uint hash = 2166136261;
        foreach (char c in $"{fileName}/{table}/{cell}")
            hash = (hash ^ c) * 16777619;
        return (int)(hash >> 1);
    }
}
