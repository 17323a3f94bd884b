using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>项目支出表 合计 ≤ 支出总表 项目支出.</summary>
internal sealed class ProjectListWithinProjectExpenditure() : BetweenTables(
    "project-list-within-project-expenditure", "项目支出表合计 ≤ 支出总表项目支出",
    "Between a list of projects with one 合计 and 支出总表. Some lists hold the projects of one fund only, so the list may be smaller. Where 项目支出 stands below one fund in 支出总表, that fund's column of the list.",
    "项目支出 is the sum of the projects, in its weaker form: equality fails where a list leaves projects out")
{
    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("project-list") is { Unit: { } unit } list && set.Only("expenditure") is { Unit: { } other } expenditure
            && Part(set, list, expenditure.FundOfColumn("project")) is Term part && set.Total(expenditure, "project") is Term limit)
            yield return AtMost(unit.Text, part, limit.In(other.Yuan, unit.Yuan));
    }

    private static Term? Part(TableSet set, Table list, string? fund) => fund is null ? set.Total(list, "total", "amount") : set.Total(list, fund);
}
