using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>财政拨款支出表 = 一般公共预算支出表 row by row, where the other funds are empty; likewise their tables of basic expenditure.</summary>
internal sealed class FiscalRowsEqualGeneralPublicRows() : SameRows(
    "fiscal-rows-equal-general-public-rows", "财政拨款支出表各科目 = 一般公共预算支出表各科目",
    "Between 财政拨款支出表 and 一般公共预算支出表, and between their 基本支出表, code by code, only where 政府性基金 and 国有资本经营 are empty.",
    "Jiangsu prints both; held on ten files")
{
    private static readonly (string Fiscal, string General)[] Twins =
    [
        ("fiscal-appropriation-expenditure", "general-public-expenditure"),
        ("fiscal-appropriation-basic-expenditure", "general-public-basic-expenditure"),
    ];

    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (!FundingOf.IsGeneralPublicOnly(set))
            yield break;
        foreach ((string fiscal, string general) in Twins)
        {
            if (set.Only(fiscal) is not Table left || set.Only(general) is not Table right)
                continue;
            foreach (Check check in Compare(set, left, right, (["total", "amount"], ["total", "amount"]), (["basic"], ["basic"]), (["project"], ["project"]),
                (["personnel"], ["personnel"]), (["public-use"], ["public-use"])))
                yield return check;
        }
    }
}
