using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收支总表: each 类 of expenditure = that 类 in 支出总表.</summary>
internal sealed class SummaryClassesEqualTableClasses() : BetweenTables(
    "summary-classes-equal-table-classes", "收支总表各类支出 = 支出总表各类合计",
    "收支总表 against 支出总表 by functional classification, 类 by 类, where the name is found once and both print a figure.",
    Sources.Forms)
{
    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("revenue-expenditure-summary") is not Table summary || set.Only("expenditure") is not Table expenditure
            || SummarySide.Leading(summary, "expenditure", set.Phase) is not { } side)
            yield break;
        foreach (Row item in side.Items())
        {
            if (item.Label is not string label || item.Values.Count == 0 || ClassNames.Find(expenditure, label) is not Row row)
                continue;
            foreach (Check check in SameWhereBoth(summary, side.Figure(item), expenditure, set.Figure(expenditure, row, "total", "amount")))
                yield return check;
        }
    }
}
