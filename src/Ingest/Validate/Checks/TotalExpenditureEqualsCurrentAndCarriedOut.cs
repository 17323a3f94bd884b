using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>支出总计 = 本年支出合计 + 年终结转 (in final accounts also 结余分配).</summary>
internal sealed class TotalExpenditureEqualsCurrentAndCarriedOut() : Identity(
    "total-expenditure-equals-current-and-carried-out", "支出总计 = 本年支出合计 + 年终结转结余",
    "收支总表 and 财政拨款收支总表 that print 本年支出合计, every column; in final accounts 结余分配 is one of the lines between.",
    Sources.Forms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (SummarySide side in SummarySide.Of(document, revenue: false))
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
