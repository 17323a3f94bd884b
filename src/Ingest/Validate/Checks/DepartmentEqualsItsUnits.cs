using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>部门 = Σ单位: a department's total = the totals of its units, where a table lists them by code.</summary>
internal sealed class DepartmentEqualsItsUnits() : Identity(
    "department-equals-its-units", "部门合计 = Σ所属单位",
    "Tables with one 合计 and a line for each unit with the unit's code (six digits, the first three the department's), every column that a measure names.",
    Sources.BudgetForms)
{
    private const int FewestUnits = 2;

    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.Tables)
        {
            Row[] units = [.. table.Rows.Where(static row => IsUnit(row.Code))];
            if (units.Length < FewestUnits || table.Rows.Count(static row => row.Role == RowRole.Total) != 1
                || units.Select(static row => row.Code![..3]).Distinct().Count() > 1 || units.Select(static row => row.Code).Distinct().Count() < units.Length)
                continue;
            Row total = table.Rows.First(static row => row.Role == RowRole.Total);
            foreach (string measure in table.Measures())
            {
                if (!measure.StartsWith("other:", StringComparison.Ordinal)
                    && Judge(table.Unit?.Text, Term.Of(table, total, measure), Term.Of(table, units, measure)) is Check check)
                    yield return check;
            }
        }
    }

    private static bool IsUnit(string? code) => code is { Length: 6 } && code.All(char.IsAsciiDigit);
}
