using Ingest.Model;
using Ingest.Normalize.Targets;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Reads performance tables: the form, then the indicators, and whether the table is whole.</summary>
internal static class PerformanceReader
{
    /// <summary>Kinds that hold performance targets, with the scope each speaks for.</summary>
    public static readonly IReadOnlyDictionary<string, string> Scopes = new Dictionary<string, string>
    {
        ["project-performance"] = "project",
        ["department-performance"] = "department",
        ["performance-self-evaluation"] = "self-evaluation",
    };

    /// <summary>The performance of one table, an entry for each of its projects; none where it holds neither form nor indicators, and is a plain table.</summary>
    /// <param name="table">A table of one of the kinds above.</param>
    /// <param name="unit">Its money unit; null where none is proven.</param>
    /// <param name="ordinal">Position of the first entry among the document's.</param>
    public static IReadOnlyList<Performance> Read(RecognizedTable table, MoneyUnit? unit, int ordinal)
    {
        GridView view = table.Shape.View;
        var all = new List<Performance>(1);
        foreach (PerformanceBlock block in PerformanceBlock.In(view))
        {
            bool isLast = block.End == view.Rows;
            if (block.Lists.Count > 0 && block.Lists[0].Sides[0].Has(IndicatorPart.Project))
                ReadRows(table, block, new FormAmounts(view, unit), ordinal, all);
            else if (ReadForm(table, block, unit, ordinal + all.Count, isLast && table.Block.CutOff) is Performance one)
                all.Add(one);
        }
        return all;
    }

    private static void ReadRows(RecognizedTable table, PerformanceBlock block, FormAmounts amounts, int ordinal, List<Performance> all)
    {
        IReadOnlyList<ProjectRows> projects = ProjectRows.Read(table.Shape.View, block, amounts);
        for (int i = 0; i < projects.Count; i++)
        {
            all.Add(new Performance
            {
                Scope = Scopes[table.Kind],
                Ordinal = ordinal + all.Count,
                Table = table.Id,
                Project = projects[i].Project,
                Budget = projects[i].Budget is Amount budget ? new ProjectBudget(budget, null, null) : null,
                Goals = projects[i].Goals,
                Indicators = projects[i].Indicators,
                Complete = i + 1 < projects.Count || !(table.Block.CutOff && block.End == table.Shape.View.Rows),
            });
        }
    }

    private static Performance? ReadForm(RecognizedTable table, PerformanceBlock block, MoneyUnit? unit, int ordinal, bool cutOff)
    {
        GridView view = table.Shape.View;
        var form = new PerformanceForm(view, unit);
        form.Read(block.Start, block.FormEnd);
        var reader = new IndicatorReader(view);
        for (int i = 0; i < block.Lists.Count; i++)
        {
            IndicatorHeader list = block.Lists[i];
            reader.Read(list, block.EndOf(i));
            for (int row = list.FirstRow; row < block.EndOf(i); row++)
            {
                if (reader.IsOfForm(row, list.Sides[0]))
                    form.Read(row, row + 1);
            }
        }
        IReadOnlyList<Indicator> indicators = reader.Indicators;
        bool hasList = block.Lists.Count > 0;
        if (!hasList && !(form.IsFilled && cutOff) && !(form.Name is not null && form.Goals.Count + form.LongTermGoals.Count > 0))
            return null;
        if (hasList && indicators.Count == 0 && !form.IsFilled)
            return null;
        (Amount? total, Amount? fiscal, Amount? other) = form.Budget;
        return new Performance
        {
            Scope = Scopes[table.Kind],
            Ordinal = ordinal,
            Table = table.Id,
            Project = form.Project,
            Budget = total is null && fiscal is null && other is null ? null : new ProjectBudget(total, fiscal, other),
            Purpose = form.Purpose,
            Schedule = form.Schedule,
            Goals = form.Goals,
            LongTermGoals = form.LongTermGoals,
            Evaluation = EvaluationOf(form.Evaluation, reader.Sum),
            Indicators = indicators,
            Complete = !cutOff && !(hasList && CutOffTargets.Shows(view, block, indicators)),
        };
    }

    private static Evaluation? EvaluationOf(Evaluation form, (decimal? OutOf, decimal? Score) sum)
    {
        Evaluation all = form with { Score = form.Score ?? sum.Score, OutOf = sum.OutOf };
        bool says = all.Execution.Count > 0 || all.Achievements.Count > 0 || all.Score is not null || all.Conclusion is not null || all.Shortcomings is not null || all.Improvements is not null;
        return says ? all : null;
    }
}
