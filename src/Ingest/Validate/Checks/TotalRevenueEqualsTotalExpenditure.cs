using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收入总计 = 支出总计, in 收支总表 and 财政拨款收支总表.</summary>
internal sealed class TotalRevenueEqualsTotalExpenditure() : Identity(
    "total-revenue-equals-total-expenditure", "收入总计 = 支出总计",
    "收支总表 and 财政拨款收支总表; where expenditure is printed twice (功能分类, 支出用途), for each block that prints its sum.",
    Sources.Forms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("revenue-expenditure-summary", "fiscal-appropriation-summary"))
        {
            if (SummarySide.Leading(table, "revenue", document.Disclosure.Phase) is not { Total: not null } revenue)
                continue;
            foreach (string section in (string[])["expenditure", "expenditure-by-use"])
            {
                if (SummarySide.Leading(table, section, document.Disclosure.Phase) is { Total: not null } expenditure
                    && Judge(table.Unit?.Text, revenue.Figure(revenue.Total), expenditure.Figure(expenditure.Total) is Term other ? [other] : []) is Check check)
                    yield return check;
            }
        }
    }
}
