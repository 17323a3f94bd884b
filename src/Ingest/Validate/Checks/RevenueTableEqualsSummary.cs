using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收入总表 合计 = 收支总表 收入总计; where 收入总表 leaves out what is carried in, = 本年收入合计.</summary>
internal sealed class RevenueTableEqualsSummary() : Identity("revenue-table-equals-summary", "收入总表合计 = 收支总表收入总计")
{
    public override IEnumerable<Check> Check(Document document)
    {
        Table? summary = document.Only("revenue-expenditure-summary"), revenue = document.Only("revenue");
        if (summary is null || revenue is null || !BetweenTables.SameUnit(summary, revenue) || BetweenTables.Total(revenue, "total", "amount", "current-year") is not Term printed)
            yield break;
        bool carriesIn = revenue.Measures().Contains("carried-in") || revenue.Rows.Any(static row => row.Label?.Contains("结转", StringComparison.Ordinal) == true);
        Term? other = carriesIn || SummarySide.Current(summary, "revenue") is null
            ? SummarySide.Total(summary, "revenue")
            : SummarySide.Current(summary, "revenue")?.Term;
        if (other is Term total)
            yield return Verdict(revenue.Unit?.Text, printed, [total]);
    }
}
