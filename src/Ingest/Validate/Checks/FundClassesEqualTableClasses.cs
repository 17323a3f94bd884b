using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>财政拨款收支总表: each 类 in a fund's column = that 类 in the fund's own table.</summary>
internal sealed class FundClassesEqualTableClasses() : BetweenTables(
    "fund-classes-equal-table-classes", "财政拨款收支总表各类支出（分资金） = 各资金支出表各类合计",
    "财政拨款收支总表 with a column for each fund, against 一般公共预算支出表, 政府性基金 and 国有资本经营 tables, 类 by 类, where the name is found once and both print a figure.",
    Sources.Forms)
{
    private static readonly (string Fund, string Kind)[] Tables =
    [
        ("general-public", "general-public-expenditure"),
        ("government-fund", "government-fund-expenditure"),
        ("state-capital", "state-capital-expenditure"),
    ];

    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("fiscal-appropriation-summary") is not Table summary || SummarySide.Leading(summary, "expenditure", set.Phase) is not { } side)
            yield break;
        foreach ((string fund, string kind) in Tables)
        {
            if (set.Only(kind) is not Table table)
                continue;
            foreach (Row item in side.Items())
            {
                if (item.Label is not string label || set.Figure(summary, item, fund) is not Term printed || ClassNames.Find(table, label) is not Row row)
                    continue;
                foreach (Check check in SameWhereBoth(summary, printed, table, set.Figure(table, row, "total", "amount")))
                    yield return check;
            }
        }
    }
}
