using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>支出总表 合计 = 收支总表 本年支出合计, or 支出总计 where that is the only sum.</summary>
internal sealed class ExpenditureTableEqualsSummary() : Identity("expenditure-table-equals-summary", "支出总表合计 = 收支总表本年支出合计")
{
    public override IEnumerable<Check> Check(Document document)
    {
        Table? summary = document.Only("revenue-expenditure-summary"), expenditure = document.Only("expenditure");
        if (summary is null || expenditure is null || !BetweenTables.SameUnit(summary, expenditure) || BetweenTables.Total(expenditure, "total", "amount") is not Term printed)
            yield break;
        bool carriesOut = expenditure.Measures().Contains("carried-out");
        Term? other = carriesOut ? SummarySide.Total(summary, "expenditure") : SummarySide.Current(summary, "expenditure")?.Term ?? SummarySide.Total(summary, "expenditure");
        if (other is Term total)
            yield return Verdict(expenditure.Unit?.Text, printed, [total]);
    }
}
