using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>支出总计 = 本年支出合计 + 年终结转 (in final accounts also 结余分配).</summary>
internal sealed class TotalExpenditureEqualsCurrentAndCarriedOut() : Identity("total-expenditure-equals-current-and-carried-out", "支出总计 = 本年支出合计 + 年终结转结余")
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("revenue-expenditure-summary", "fiscal-appropriation-summary"))
        {
            if (SummarySide.Current(table, "expenditure") is var (row, current) && SummarySide.Total(table, "expenditure") is Term total)
                yield return Verdict(table.Unit?.Text, total, [current, .. SummarySide.CarriedBetween(table, "expenditure", row.Line)]);
        }
    }
}
