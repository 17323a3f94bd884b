using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>财政拨款支出表 合计 = 财政拨款收支总表 本年支出合计.</summary>
internal sealed class FiscalTableEqualsSummary() : BetweenTables(
    "fiscal-table-equals-fiscal-summary", "财政拨款支出表合计 = 财政拨款收支总表支出合计",
    "Between 财政拨款支出表 (all funds together) and 财政拨款收支总表: 本年支出合计, or 支出合计 where no other sum is printed.",
    Sources.BudgetForms)
{
    protected override IEnumerable<Check> Check(TableSet set) =>
        set.Only("fiscal-appropriation-expenditure") is Table expenditure && set.Only("fiscal-appropriation-summary") is Table summary
        && SummarySide.Leading(summary, "expenditure", set.Phase) is { Total: not null } side && set.Total(expenditure, "total", "amount") is Term printed
            ? Same(expenditure, printed, summary, side.OfTheYear)
            : [];
}
