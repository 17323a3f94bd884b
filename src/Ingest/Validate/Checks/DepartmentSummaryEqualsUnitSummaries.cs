using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>部门收支总表 = Σ单位收支总表, where a department publishes its own and each unit's in one document.</summary>
internal sealed class DepartmentSummaryEqualsUnitSummaries() : Identity(
    "department-summary-equals-unit-summaries", "部门收支总表收入总计 = Σ单位收支总表收入总计",
    "Budgets with three or more 收支总表, the first titled 部门 and all others 单位.",
    Sources.BudgetForms)
{
    private const int FewestUnits = 2;

    public override IEnumerable<Check> Check(Document document)
    {
        Table[] summaries = [.. document.OfKind("revenue-expenditure-summary")];
        if (document.Disclosure.Phase != Phase.Budget || summaries.Length <= FewestUnits || summaries[0] is not { Unit: { } unit } department
            || department.Title?.Contains("部门", StringComparison.Ordinal) != true
            || !summaries.Skip(1).All(static table => table.Unit is not null && table.Title?.Contains("单位", StringComparison.Ordinal) == true))
            yield break;
        Term[] units = [.. summaries.Skip(1).Select(table => Total(table)?.In(table.Unit!.Yuan, unit.Yuan)).OfType<Term>()];
        if (Total(department) is Term printed && units.Length == summaries.Length - 1)
            yield return Verdict(unit.Text, printed, units);
    }

    private static Term? Total(Table table) => SummarySide.Leading(table, "revenue", Phase.Budget) is { Total: not null } side ? side.Figure(side.Total) : null;
}
