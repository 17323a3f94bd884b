using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>一般公共预算支出表 ≤ 支出总表, code by code.</summary>
internal sealed class GeneralPublicWithinExpenditureRows() : BetweenTables(
    "general-public-within-expenditure-rows", "一般公共预算支出表各科目 ≤ 支出总表各科目",
    "Between the two tables by functional classification, code by code, where the body has other money besides: one fund's expenditure is a part of all.",
    Sources.Forms)
{
    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("general-public-expenditure") is not { Unit: { } unit } fund || set.Only("expenditure") is not { Unit: { } other } all
            || (FundingOf.IsFiscalOnly(set) && FundingOf.IsGeneralPublicOnly(set)))
            yield break;
        foreach ((Row row, Row whole) in RowsByCode.Pairs(fund, all))
        {
            if (set.Figure(fund, row, "total", "amount") is Term part && set.Figure(all, whole, "total", "amount") is Term limit)
                yield return AtMost(unit.Text, part, limit.In(other.Yuan, unit.Yuan));
        }
    }
}
