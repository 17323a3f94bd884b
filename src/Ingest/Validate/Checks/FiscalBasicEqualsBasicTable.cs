using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>财政拨款收支总表 by use: 基本支出 = 财政拨款基本支出表 合计.</summary>
internal sealed class FiscalBasicEqualsBasicTable() : BetweenTables(
    "fiscal-basic-equals-basic-table", "财政拨款收支总表基本支出 = 财政拨款基本支出表合计",
    "财政拨款收支总表 that prints expenditure by use (基本支出, 项目支出), against 财政拨款基本支出表.",
    Sources.BudgetForms)
{
    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("fiscal-appropriation-summary") is not Table summary || set.Only("fiscal-appropriation-basic-expenditure") is not Table basic)
            return [];
        SummarySide? side = SummarySide.Leading(summary, "expenditure-by-use", set.Phase) ?? SummarySide.Leading(summary, "expenditure", set.Phase);
        Row? row = side?.Items().FirstOrDefault(static item => item.Label?.EndsWith("基本支出", StringComparison.Ordinal) == true);
        return SameWhereBoth(summary, side?.Figure(row), basic, BasicTotals.Of(set, basic) is [Term total] ? total : null);
    }
}
