using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收支总表, block 支出用途: 基本支出, 项目支出 and 预留机动 = the same columns' totals in 支出总表.</summary>
internal sealed class UseBlockEqualsExpenditureTable() : BetweenTables(
    "use-block-equals-expenditure-table", "收支总表支出用途 = 支出总表各列合计",
    "收支总表 with a block 支出用途, against the total row of 支出总表: 基本支出, 项目支出, 单位预留机动经费.",
    Sources.BudgetForms)
{
    private static readonly (string Name, string Measure)[] Uses = [("基本支出", "basic"), ("项目支出", "project"), ("预留机动", "reserve")];

    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("revenue-expenditure-summary") is not Table summary || set.Only("expenditure") is not Table expenditure
            || SummarySide.Leading(summary, "expenditure-by-use", set.Phase) is not { } use)
            yield break;
        foreach (Row row in use.Items())
        {
            foreach ((string name, string measure) in Uses)
            {
                if (row.Label?.Contains(name, StringComparison.Ordinal) != true || expenditure.FundOfColumn(measure) is not null)
                    continue;
                foreach (Check check in SameWhereBoth(summary, use.Figure(row), expenditure, set.Total(expenditure, measure)))
                    yield return check;
            }
        }
    }
}
