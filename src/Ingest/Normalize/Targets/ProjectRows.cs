using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>One project of a list that holds several: 项目名称 | 绩效目标 | 一级指标 | …, as Yunnan prints them.</summary>
/// <param name="Project">Its code and name.</param>
/// <param name="Budget">Its money, where the list has a column of it.</param>
/// <param name="Goals">Its goals.</param>
/// <param name="Indicators">Its indicators.</param>
internal sealed record ProjectRows(Project Project, Amount? Budget, IReadOnlyList<string> Goals, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>The projects in order; a name without goals and indicators (a unit above its projects) is none.</summary>
    public static IReadOnlyList<ProjectRows> Read(GridView view, PerformanceBlock block, FormAmounts amounts)
    {
        var projects = new List<ProjectRows>();
        ProjectRows? open = null;
        var reader = new IndicatorReader(view);
        for (int i = 0; i < block.Lists.Count; i++)
        {
            IndicatorColumns columns = block.Lists[i].Sides[0];
            int name = columns[IndicatorPart.Project];
            for (int row = block.Lists[i].FirstRow; row < block.EndOf(i); row++)
            {
                string printed = name < 0 ? "" : Folded.Label(view.Starting(row, name));
                // A name that goes on over a page is printed again.
                if (printed.Length > 0 && printed != open?.Project.Name)
                {
                    Close();
                    reader = new IndicatorReader(view);
                    (string? code, string bare) = ProjectName.Split(printed);
                    open = new ProjectRows(new Project(Own(row, IndicatorPart.ProjectCode) ?? code, bare), null, [], []);
                }
                if (open is null)
                    continue;
                if (open.Budget is null && columns.Has(IndicatorPart.Budget))
                    open = open with { Budget = amounts.In(row, columns[IndicatorPart.Budget], "total", null) };
                if (Own(row, IndicatorPart.Goal) is not null)
                    open = open with { Goals = [.. open.Goals, .. GoalsOf(row)] };
                reader.ReadRow(row, columns);

                string? Own(int at, IndicatorPart part) => columns.Has(part) && view.Starting(at, columns[part]) is { Length: > 0 } text ? Folded.Label(text) : null;
                IReadOnlyList<string> GoalsOf(int at) => Normalize.Goals.Split(view.Starting(at, columns[IndicatorPart.Goal]));
            }
        }
        Close();
        return projects;

        void Close()
        {
            if (open is not null && (reader.Indicators.Count > 0 || open.Goals.Count > 0))
                projects.Add(open with { Indicators = reader.Indicators });
        }
    }
}
