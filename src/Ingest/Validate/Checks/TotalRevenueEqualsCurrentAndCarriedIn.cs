using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收入总计 = 本年收入合计 + 上年结转 (in final accounts also 使用非财政拨款结余).</summary>
internal sealed class TotalRevenueEqualsCurrentAndCarriedIn() : Identity(
    "total-revenue-equals-current-and-carried-in", "收入总计 = 本年收入合计 + 上年结转结余",
    "收支总表 and 财政拨款收支总表 that print 本年收入合计, every column; in final accounts 使用非财政拨款结余 is one of the lines between.",
    Sources.Forms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (SummarySide side in SummarySide.Of(document, revenue: true))
        {
            // A blank line carries nothing over; a blank sum leaves the identity open.
            if (side.Figure(side.Total) is Term total && side.Current is Row current)
            {
                yield return side.Figure(current) is Term year
                    ? Verdict(side.Table.Unit?.Text, total, [year, .. Term.Of(side.Table, side.Carried(), side.Measure)])
                    : Unknown(side.Table.Unit?.Text, total, []);
            }
        }
    }
}
