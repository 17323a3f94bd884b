using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>本年支出合计 = Σ its items, or 支出总计 where that is the only sum. Items are rounded one by one when printed, so that the sum may drift.</summary>
internal sealed class CurrentExpenditureEqualsItsItems() : Identity(
    "current-expenditure-equals-its-items", "本年支出合计 = Σ支出项目",
    "收支总表 and 财政拨款收支总表, every column and both blocks of expenditure: the outermost lines above 本年支出合计, or above 支出总计 where no other sum is printed.",
    Sources.Forms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (SummarySide side in SummarySide.Of(document, revenue: false))
        {
            if (side.Total is null)
                continue;
            List<Term> items = Term.Of(side.Table, side.Items(), side.Measure);
            if (Judge(side.Table.Unit?.Text, side.OfTheYear, items) is Check check)
                yield return check;
        }
    }
}
