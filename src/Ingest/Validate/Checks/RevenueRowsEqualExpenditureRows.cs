using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收入总表 合计 = 支出总表 合计, code by code: a budget gives each function the money it is to spend.</summary>
internal sealed class RevenueRowsEqualExpenditureRows() : SameRows(
    "revenue-rows-equal-expenditure-rows", "收入总表各科目合计 = 支出总表各科目合计",
    "Budgets only, between 收入总表 and 支出总表 by functional classification, code by code, where nothing is carried out. In final accounts what was received is not what was spent.",
    Sources.BudgetForms)
{
    protected override IEnumerable<Check> Check(TableSet set) =>
        set.Phase == Phase.Budget && set.Only("revenue") is Table revenue && set.Only("expenditure") is Table expenditure
        && !revenue.Measures().Contains("current-year") | revenue.Measures().Contains("total") && !expenditure.Measures().Contains("carried-out")
            ? Compare(set, revenue, expenditure, (["total"], ["total"]))
            : [];
}
