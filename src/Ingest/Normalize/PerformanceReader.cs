using Ingest.Model;
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

    /// <summary>The performance of one table; null where it holds neither form nor indicators, and is a plain table.</summary>
    public static Performance? Read(RecognizedTable table, MoneyUnit? unit, int ordinal)
    {
        GridView view = table.Shape.View;
        IndicatorColumns? columns = IndicatorColumns.Find(view, 0);
        var form = new PerformanceForm(view, columns?.HeaderRow ?? view.Rows, unit);
        if (columns is null && !(form.IsFilled && table.Block.CutOff) && !(form.Name is not null && form.Goals.Count > 0))
            return null;
        IReadOnlyList<Indicator> indicators = columns is null ? [] : IndicatorReader.Read(view, columns);
        if (columns is not null && indicators.Count == 0 && !form.IsFilled)
            return null;
        bool hasTargets = columns is not null && columns["target"] >= 0;
        return new Performance
        {
            Scope = Scopes[table.Kind],
            Ordinal = ordinal,
            Table = table.Id,
            Project = form.Code is null && form.Name is null ? null : new Project(form.Code, form.Name),
            Budget = form.Total is null && form.Fiscal is null && form.Other is null ? null : new ProjectBudget(form.Total, form.Fiscal, form.Other),
            Purpose = form.Purpose,
            Schedule = form.Schedule,
            Goals = form.Goals,
            Indicators = indicators,
            Complete = !table.Block.CutOff && indicators.Count > 0 && !(hasTargets && indicators[^1].Target is null),
        };
    }

    /// <summary>What is missing from the incomplete ones.</summary>
    public static IEnumerable<Problem> Missing(IReadOnlyList<Performance> all)
    {
        // What the other tables of the document have is what this one should have.
        string[] usual = [.. all.Where(static one => one.Complete).SelectMany(static one => one.Indicators.Select(static indicator => indicator.Level1).Distinct())
            .GroupBy(static level => level).Where(group => group.Key is not null && group.Count() * 2 > all.Count(static one => one.Complete)).Select(static group => group.Key!)];
        foreach (Performance one in all.Where(static one => !one.Complete))
        {
            Indicator? last = one.Indicators.Count > 0 ? one.Indicators[^1] : null;
            string[] absent = [.. usual.Where(level => one.Indicators.All(indicator => indicator.Level1 != level))];
            string name = one.Project?.Name is string project ? $"“{project}”" : $"number {one.Ordinal}";
            string found = last is null ? "it has no indicator" : last.Target is null
                ? $"its last indicator, “{last.Level3 ?? last.Level2}”, has no target value (指标值){(last.Basis is null ? " and no basis (依据)" : "")}"
                : $"it breaks off after “{last.Level3 ?? last.Level2}”";
            string missing = absent.Length == 0 ? "" : $"; {string.Join("、", absent)}, which the document's other tables have, is missing";
            yield return new Problem
            {
                Code = "PERF-004",
                Severity = Severity.Warning,
                Message = $"The performance table of {name} is cut off: {found}{missing}. Look at the end of the table in the published file.",
                Table = one.Table,
                Cell = last?.Cells.Count > 0 ? last.Cells[^1] : null,
            };
        }
    }
}
