using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>A named project's 年度预算 in the text, and in its performance form or the list of projects.</summary>
internal sealed class StatedProjects() : StatedFigure(
    "stated-projects-equal-tables", "文字中的项目预算 = 项目表或绩效目标表同项目",
    "Sentences that state the year's budget of a named project, against the performance form of that name and the line of that name in 项目支出表.")
{
    protected override bool IsMine(string measure) => measure == "project-budget";

    protected override IEnumerable<(Table Table, Term? Term)> Printed(TableSet set, StatedSubject subject)
    {
        if (subject.Label is not { Length: > 0 } name)
            yield break;
        foreach (Table table in set.Tables)
        {
            if (table.Kind != "project-list")
                continue;
            Row[] rows = [.. table.Rows.Where(row => row.Label == name)];
            if (rows.Length == 1)
                yield return (table, set.Figure(table, rows[0], "total", "amount"));
        }
        foreach ((Table table, Project? project, Amount? budget) in set.ProjectBudgets())
        {
            if (project?.Name == name && budget?.Value is decimal value)
                yield return (table, new Term(value, new Operand(table.Id, budget.Cell)));
        }
    }
}
