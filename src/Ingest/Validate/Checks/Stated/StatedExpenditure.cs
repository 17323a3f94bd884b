using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>基本支出, 项目支出, 人员经费, 公用经费 and 一般公共预算支出 in the text and in the tables of expenditure.</summary>
internal sealed class StatedExpenditure() : StatedFigure(
    "stated-expenditure-equals-tables", "文字中的基本支出、项目支出、人员经费、公用经费 = 支出各表",
    "Sentences that state them for the disclosure's year, against the totals of 支出总表, 一般公共预算支出表, 财政拨款支出表, their 基本支出表 and the list of projects; a sentence may mean all money or one fund.")
{
    protected override bool IsMine(string measure) =>
        measure is "basic" or "project" or "personnel" or "public-use" or "general-public-expenditure" or "general-public-basic";

    protected override IEnumerable<(Table Table, Term? Term)> Printed(TableSet set, StatedSubject subject)
    {
        string measure = subject.Measure;
        foreach (Table table in set.Tables)
        {
            switch (table.Kind)
            {
                case "general-public-expenditure" or "fiscal-appropriation-expenditure" when measure == "general-public-expenditure":
                    yield return (table, set.Total(table, "total", "amount"));
                    // 一般公共预算支出合计 above 转移性支出 and 支出总计.
                    foreach (Row sum in table.Rows.Where(static row => row is { Role: RowRole.Subtotal, Code: null } && row.Label?.EndsWith("支出合计", StringComparison.Ordinal) == true))
                        yield return (table, set.Figure(table, sum, "total", "amount"));
                    break;
                case "project-list" when measure == "project":
                    yield return (table, set.Total(table, "total", "amount"));
                    break;
                case "expenditure" when SplitsOneFund(set, table):
                    break;
                case "expenditure" when measure == "general-public-basic":
                    break;
                case "expenditure" or "general-public-expenditure" or "fiscal-appropriation-expenditure" or "government-fund-expenditure" or "state-capital-expenditure"
                    when measure is "basic" or "project" or "general-public-basic":
                    yield return (table, set.Total(table, measure == "project" ? "project" : "basic"));
                    break;
                case "general-public-basic-expenditure" or "fiscal-appropriation-basic-expenditure" when measure is "personnel" or "public-use":
                    yield return (table, set.Total(table, measure));
                    yield return (table, BasicTotals.Sum(set, table, measure == "personnel" ? "人员经费" : "公用经费"));
                    break;
                case "general-public-basic-expenditure" or "fiscal-appropriation-basic-expenditure" when measure is "basic" or "general-public-basic":
                    if (BasicTotals.Of(set, table) is [Term total])
                        yield return (table, total);
                    break;
                case "revenue-expenditure-summary" or "fiscal-appropriation-summary" when measure is "basic" or "project":
                    foreach ((Table, Term?) use in Uses(set, table, measure == "basic" ? "基本支出" : "项目支出"))
                        yield return use;
                    break;
            }
        }
        if (measure == "general-public-expenditure" && set.Only("fiscal-appropriation-summary") is Table summary && SummarySide.Leading(summary, "expenditure", set.Phase) is { Total: not null } side)
            yield return (summary, set.Figure(summary, side.Current ?? side.Total, "general-public"));
    }

    // 支出总表 that parts 一般公共预算 alone into 基本支出 and 项目支出, with other funds in columns beside it.
    private static bool SplitsOneFund(TableSet set, Table table) =>
        set.Total(table, "general-public") is not null && set.Total(table, "total") is Term total && (set.Total(table, "basic")?.Value ?? 0) + (set.Total(table, "project")?.Value ?? 0) < total.Value;

    private static IEnumerable<(Table Table, Term? Term)> Uses(TableSet set, Table table, string name)
    {
        foreach (string section in (string[])["expenditure", "expenditure-by-use"])
        {
            if (SummarySide.Leading(table, section, set.Phase) is { } side && side.Items().FirstOrDefault(row => row.Label?.EndsWith(name, StringComparison.Ordinal) == true) is Row use)
                yield return (table, side.Figure(use));
        }
    }
}
