using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>
/// Σ项目绩效预算数 = 支出总表 项目支出, where every project publishes its targets. Some places leave out small or secret
/// projects: then the sum is smaller, which is as it may be.
/// </summary>
internal sealed class ProjectsEqualProjectExpenditure() : BetweenTables(
    "projects-equal-project-expenditure", "项目绩效目标表预算数之和 = 支出总表项目支出",
    "Budgets with 项目绩效目标表 that all print their budget, against 支出总表. Where the sum is smaller the projects are not all published, and it need only not exceed (≤). Not where 支出总表 prints 项目支出 of one fund only.",
    "项目支出 is the sum of the projects; equality held for 22 projects of a Hebei unit, and fails where small or secret projects are left out")
{
    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Phase == Phase.FinalAccount || set.Only("expenditure") is not { Unit: { } unit } expenditure || set.Total(expenditure, "project") is not Term printed
            || expenditure.FundOfColumn("project") is not null)
            yield break;
        var terms = new List<Term>();
        foreach ((Table table, _, Amount? budget) in set.ProjectBudgets())
        {
            if (budget is not { Value: decimal value, Yuan: decimal yuan })
                yield break;
            // Projects state their unit table by table, or in the cell.
            terms.Add(new Term(value, new Operand(table.Id, budget.Cell)).In(value == 0 ? unit.Yuan : yuan / value, unit.Yuan));
        }
        if (terms.Count == 0)
            yield break;
        Check equal = Verdict(unit.Text, printed, terms);
        yield return equal.Verdict != Model.Verdict.Broken || equal.Difference < 0 ? equal : equal with
        {
            Verdict = Model.Verdict.Exact,
            Relation = "<=",
            Left = equal.Right,
            Right = equal.Left,
            Difference = -equal.Difference,
            Operands = [.. equal.Operands.Skip(1), equal.Operands[0]],
        };
    }
}
