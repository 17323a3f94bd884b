using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>部门收入（支出）总表 = Σ单位收入（支出）总表, where a department publishes its own and each unit's in one document.</summary>
internal sealed class DepartmentTablesEqualUnitTables() : Identity(
    "department-tables-equal-unit-tables", "部门收入（支出）总表合计 = Σ单位收入（支出）总表合计",
    "Budgets with three or more 收入总表, or 支出总表, the first titled 部门 and all others 单位: the sum of all money and each column that all of them have.",
    Sources.BudgetForms)
{
    private const int FewestUnits = 2;

    private static readonly string[] Kinds = ["revenue", "expenditure"];

    public override IEnumerable<Check> Check(Document document)
    {
        if (document.Disclosure.Phase == Phase.FinalAccount)
            yield break;
        foreach (string kind in Kinds)
        {
            Table[] tables = [.. document.OfKind(kind)];
            if (tables.Length <= FewestUnits || tables[0] is not { Unit: { } unit } department || !IsTitled(department, "部门")
                || !tables.Skip(1).All(static table => table.Unit is not null && IsTitled(table, "单位")))
                continue;
            foreach (string measure in department.Measures())
            {
                Term[] units = [.. tables.Skip(1).Select(table => Total(table, measure)?.In(table.Unit!.Yuan, unit.Yuan)).OfType<Term>()];
                if (units.Length == tables.Length - 1 && Total(department, measure) is Term printed)
                    yield return Verdict(unit.Text, printed, units);
            }
        }
    }

    private static bool IsTitled(Table table, string word) => table.Title?.Contains(word, StringComparison.Ordinal) == true;

    private static Term? Total(Table table, string measure) => table.Total() is Row total ? Term.Of(table, total, measure) : null;
}
