using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收入总表 合计 = 收支总表 收入总计; where 收入总表 leaves out what is carried in, = 本年收入合计.</summary>
internal sealed class RevenueTableEqualsSummary() : BetweenTables(
    "revenue-table-equals-summary", "收入总表合计 = 收支总表收入总计",
    "Between 收入总表 and 收支总表; where 收入总表 has no column or line of what is carried in (final accounts), with 本年收入合计.",
    Sources.Forms)
{
    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("revenue-expenditure-summary") is not Table summary || set.Only("revenue") is not Table revenue
            || SummarySide.Leading(summary, "revenue", set.Phase) is not { Total: not null } side)
            return [];
        bool carriesIn = revenue.Measures().Contains("carried-in") || revenue.Rows.Any(static row => row.IsCarriedOver());
        // The year's own column beside what is carried in is not the whole.
        Term? printed = set.Total(revenue, carriesIn ? ["total", "amount"] : ["total", "amount", "current-year"]);
        return printed is null ? [] : Same(revenue, printed, summary, carriesIn ? side.Figure(side.Total) : side.OfTheYear);
    }
}
