using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收入总计 = 支出总计, in 收支总表 and 财政拨款收支总表.</summary>
internal sealed class TotalRevenueEqualsTotalExpenditure() : Identity("total-revenue-equals-total-expenditure", "收入总计 = 支出总计")
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("revenue-expenditure-summary", "fiscal-appropriation-summary"))
        {
            if (SummarySide.Total(table, "revenue") is Term revenue && SummarySide.Total(table, "expenditure") is Term expenditure)
                yield return Verdict(table.Unit?.Text, revenue, [expenditure]);
        }
    }
}
