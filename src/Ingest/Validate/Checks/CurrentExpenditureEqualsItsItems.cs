using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>本年支出合计 = Σ its items. Items are rounded one by one when printed, so that the sum may drift.</summary>
internal sealed class CurrentExpenditureEqualsItsItems() : Identity("current-expenditure-equals-its-items", "本年支出合计 = Σ支出项目")
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("revenue-expenditure-summary", "fiscal-appropriation-summary"))
        {
            if (SummarySide.Current(table, "expenditure") is not var (row, current))
                continue;
            List<Term> items = SummarySide.ItemsAbove(table, "expenditure", row.Line);
            if (items.Count > 0)
                yield return Verdict(table.Unit?.Text, current, items);
        }
    }
}
