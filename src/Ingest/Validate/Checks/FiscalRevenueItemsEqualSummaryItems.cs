using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>财政拨款收支总表: the year's revenue of each fund = the same line in 收支总表.</summary>
internal sealed class FiscalRevenueItemsEqualSummaryItems() : BetweenTables(
    "fiscal-revenue-items-equal-summary-items", "财政拨款收支总表各资金收入 = 收支总表同项收入",
    "Lines of 一般公共预算, 政府性基金 and 国有资本经营预算 above what is carried in, in both summaries; where each prints the fund once.",
    Sources.Forms)
{
    private static readonly string[] Funds = ["general-public", "government-fund", "state-capital"];

    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("revenue-expenditure-summary") is not Table summary || set.Only("fiscal-appropriation-summary") is not Table fiscal
            || SummarySide.Leading(summary, "revenue", set.Phase) is not { } all || SummarySide.Leading(fiscal, "revenue", set.Phase) is not { } part)
            yield break;
        foreach (string fund in Funds)
        {
            if (Line(part, fund) is not Row left || Line(all, fund) is not Row right)
                continue;
            foreach (Check check in SameWhereBoth(fiscal, part.Figure(left), summary, all.Figure(right)))
                yield return check;
        }
    }

    private static Row? Line(SummarySide side, string fund)
    {
        Row? found = null;
        foreach (Row row in side.Table.Rows)
        {
            if (row.Section != "revenue" || row.Role is RowRole.OfWhich)
                continue;
            if (row.IsCarriedOver())
                break;
            if (row.Role != RowRole.Item || DocumentTables.FundOf(row.Label) != fund || row.Values.Count == 0)
                continue;
            if (found is not null)
                return null;
            found = row;
        }
        return found;
    }
}
