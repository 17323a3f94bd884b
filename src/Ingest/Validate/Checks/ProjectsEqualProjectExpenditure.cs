using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>
/// Σ项目绩效预算数 = 支出总表 项目支出, where every project publishes its targets. Some places leave out small or secret
/// projects: then the sum is smaller, and the identity does not apply.
/// </summary>
internal sealed class ProjectsEqualProjectExpenditure() : Identity("projects-equal-project-expenditure", "支出总表项目支出 = Σ项目绩效目标表预算数")
{
    public override IEnumerable<Check> Check(Document document)
    {
        Performance[] projects = [.. document.Performance.Where(static one => one is { Scope: "project", Table: not null })];
        if (document.Only("expenditure") is not Table table || BetweenTables.Total(table, "project") is not Term printed || projects.Length == 0 || table.Unit is null)
            yield break;
        // Projects state their unit table by table; all are brought to the unit of 支出总表.
        var terms = new List<Term>();
        foreach (Performance project in projects)
        {
            if (project.Budget?.Total is not { Yuan: decimal yuan } total)
                yield break;
            terms.Add(new Term(yuan == total.Value * table.Unit.Yuan ? total.Value!.Value : yuan / table.Unit.Yuan, new Operand(project.Table!, total.Cell)));
        }
        if (terms.Sum(static term => term.Value) >= printed.Value - Rounding.Tolerance(terms.Select(static term => term.Value).Append(printed.Value), terms.Count))
            yield return Verdict(table.Unit.Text, printed, terms);
    }
}
