using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>
/// What basic expenditure spends on an item is at most what the “三公” table gives for it: 30217 ≤ 公务接待费, 30212 ≤ 因公出国（境）费,
/// 30215 ≤ 会议费, 30216 ≤ 培训费, 30231 ≤ 公务用车运行维护费. The rest is paid from project expenditure.
/// </summary>
internal sealed class EconomicItemsWithinCosts() : BetweenTables(
    "economic-items-within-costs", "基本支出中的公务接待费、因公出国（境）费、公务用车运行维护费、会议费、培训费 ≤ “三公”等表同项",
    "Between 一般公共预算基本支出表 by departmental classification and a “三公” table printed wide, where both print the item.",
    "Equality fails on files of Jiangsu and Shanghai, where project expenditure pays for them too; ≤ held on all")
{
    private static readonly (string Code, string Measure)[] Items = [("30212", "abroad"), ("30215", "meeting"), ("30216", "training"), ("30217", "reception"), ("30231", "vehicle-running")];

    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("general-public-basic-expenditure") is not { Unit: { } unit } basic || set.Only("three-public-expenditure") is not { Unit: { } other } costs
            || costs.Rows.Count(static row => row.Values.Count > 0) != 1)
            yield break;
        Row all = costs.Rows.First(static row => row.Values.Count > 0);
        foreach ((string code, string measure) in Items)
        {
            Row[] rows = [.. basic.Rows.Where(row => row.Code == code)];
            if (rows.Length == 1 && set.Figure(basic, rows[0], "total", "amount") is { Value: > 0 } part && set.Figure(costs, all, measure) is Term limit)
                yield return AtMost(unit.Text, part, limit.In(other.Yuan, unit.Yuan));
        }
    }
}
