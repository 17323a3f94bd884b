using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>支出总表 合计 = 收支总表 本年支出合计, or 支出总计 where that is the only sum.</summary>
internal sealed class ExpenditureTableEqualsSummary() : BetweenTables(
    "expenditure-table-equals-summary", "支出总表合计 = 收支总表本年支出合计",
    "Between 支出总表 and 收支总表; with 支出总计 where 支出总表 has a column of what is carried out, or where no other sum is printed.",
    Sources.Forms)
{
    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("revenue-expenditure-summary") is not Table summary || set.Only("expenditure") is not Table expenditure)
            return [];
        SummarySide? side = SummarySide.Leading(summary, "expenditure", set.Phase) is { Total: not null } function ? function : SummarySide.Leading(summary, "expenditure-by-use", set.Phase);
        Term? printed = set.Total(expenditure, "total", "amount");
        if (side is not { Total: not null } whole || printed is null)
            return [];
        return Same(expenditure, printed, summary, expenditure.Measures().Contains("carried-out") ? whole.Figure(whole.Total) : whole.OfTheYear);
    }
}
