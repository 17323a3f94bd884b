using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>支出总表 = 一般公共预算支出表 row by row, where all money is 一般公共预算.</summary>
internal sealed class GeneralPublicRowsEqualExpenditureRows() : SameRows(
    "general-public-rows-equal-expenditure-rows", "一般公共预算支出表各科目 = 支出总表各科目",
    "Between the two tables by functional classification, code by code, only where all of the body's money is 一般公共预算 of the year: no other revenue, no other fund, nothing carried over.",
    Sources.BudgetForms)
{
    protected override IEnumerable<Check> Check(TableSet set) =>
        FundingOf.IsFiscalOnly(set) && FundingOf.IsGeneralPublicOnly(set) && set.Only("general-public-expenditure") is Table fund && set.Only("expenditure") is Table all
            ? Compare(set, fund, all, (["total", "amount"], ["total", "amount"]), (["basic"], ["basic"]), (["project"], ["project"]))
            : [];
}
