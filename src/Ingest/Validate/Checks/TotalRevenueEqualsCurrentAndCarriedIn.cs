using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收入总计 = 本年收入合计 + 上年结转 (in final accounts also 使用非财政拨款结余).</summary>
internal sealed class TotalRevenueEqualsCurrentAndCarriedIn() : Identity("total-revenue-equals-current-and-carried-in", "收入总计 = 本年收入合计 + 上年结转结余")
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("revenue-expenditure-summary", "fiscal-appropriation-summary"))
        {
            if (SummarySide.Current(table, "revenue") is var (row, current) && SummarySide.Total(table, "revenue") is Term total)
                yield return Verdict(table.Unit?.Text, total, [current, .. SummarySide.CarriedBetween(table, "revenue", row.Line)]);
        }
    }
}
