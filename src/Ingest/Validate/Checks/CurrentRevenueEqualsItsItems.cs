using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>本年收入合计 = Σ its items, or 收入总计 where that is the only sum. Items are rounded one by one when printed, so that the sum may drift.</summary>
internal sealed class CurrentRevenueEqualsItsItems() : Identity(
    "current-revenue-equals-its-items", "本年收入合计 = Σ收入项目",
    "收支总表 and 财政拨款收支总表, every column: the outermost lines above 本年收入合计, or above 收入总计 where no other sum is printed.",
    Sources.Forms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (SummarySide side in SummarySide.Of(document, revenue: true))
        {
            if (side.Total is null)
                continue;
            List<Term> items = Term.Of(side.Table, side.Items(), side.Measure);
            if (Judge(side.Table.Unit?.Text, side.OfTheYear, items) is Check check)
                yield return check;
        }
    }
}
