using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>一般公共预算支出表 合计 = 财政拨款收支总表, 本年支出合计 in the column 一般公共预算.</summary>
internal sealed class GeneralPublicTableEqualsFundColumn() : Identity("general-public-table-equals-fund-column", "一般公共预算支出表合计 = 财政拨款收支总表一般公共预算支出")
{
    public override IEnumerable<Check> Check(Document document)
    {
        Table? expenditure = document.Only("general-public-expenditure"), summary = document.Only("fiscal-appropriation-summary");
        if (expenditure is null || summary is null || !BetweenTables.SameUnit(expenditure, summary) || BetweenTables.Total(expenditure, "total", "amount") is not Term printed)
            yield break;
        Row? row = SummarySide.Current(summary, "expenditure")?.Row ?? summary.Total("expenditure");
        if (row is not null && Term.Of(summary, row, "general-public") is Term other)
            yield return Verdict(expenditure.Unit?.Text, printed, [other]);
    }
}
