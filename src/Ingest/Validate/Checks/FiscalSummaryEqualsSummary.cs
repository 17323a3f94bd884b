using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>财政拨款收支总表 总计 = 收支总表 总计, where a body has no other money.</summary>
internal sealed class FiscalSummaryEqualsSummary() : BetweenTables(
    "fiscal-summary-equals-summary", "财政拨款收支总表收入总计 = 收支总表收入总计",
    "Between the two summaries, only where 收支总表 prints no revenue but 财政拨款 and nothing is carried over.",
    "Where all money is 财政拨款 the two summaries print the same sums; fails where a body has other revenue, so it is asked only where there is none")
{
    protected override IEnumerable<Check> Check(TableSet set) =>
        FundingOf.IsFiscalOnly(set) && set.Only("revenue-expenditure-summary") is Table summary && set.Only("fiscal-appropriation-summary") is Table fiscal
        && SummarySide.Leading(summary, "revenue", set.Phase) is { Total: not null } all && SummarySide.Leading(fiscal, "revenue", set.Phase) is { Total: not null } part
            ? SameWhereBoth(fiscal, part.Figure(part.Total), summary, all.Figure(all.Total))
            : [];
}
