using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>Tells whether a performance table breaks off, and what it lacks beside the document's other tables.</summary>
internal static class CutOffTargets
{
    /// <summary>
    /// True where a list breaks off: nothing below its header, or a last row that names an indicator and is blank from the target on, while
    /// every other indicator has one. A table without a column of targets, or one that leaves targets blank elsewhere too, does not.
    /// </summary>
    public static bool Shows(GridView view, PerformanceBlock block, IReadOnlyList<Indicator> indicators)
    {
        IndicatorHeader last = block.Lists[^1];
        if (indicators.Count == 0)
            return last.FirstRow >= block.End;
        IndicatorColumns columns = last.Sides[^1];
        if (!columns.Has(IndicatorPart.Target) || indicators[^1].Target is not null || indicators[^1].Level3 is null)
            return false;
        for (int i = 0; i < indicators.Count - 1; i++)
        {
            if (indicators[i].Target is null)
                return false;
        }
        int row = view.Grid.Cells[indicators[^1].Cells[^1]].Row;
        foreach (int index in view.FilledIn(row))
        {
            if (view.Grid.Cells[index].Column >= columns[IndicatorPart.Target])
                return false;
        }
        // What follows below it shows that the table goes on.
        for (int below = row + 1; below < block.End; below++)
        {
            foreach (int _ in view.FilledIn(below))
                return false;
        }
        return true;
    }

    /// <summary>Marks those without any indicator as cut off where most of the document's tables have some.</summary>
    public static void Mark(List<Performance> all)
    {
        int listed = 0;
        foreach (Performance one in all)
            listed += one.Indicators.Count > 0 ? 1 : 0;
        for (int i = 0; i < all.Count && listed * 2 > all.Count; i++)
        {
            // A unit's name above its projects, and goals written out in a list of projects, are no tables of their own.
            if (all[i].Indicators.Count == 0 && all.FindAll(other => other.Table == all[i].Table).Count == 1)
                all[i] = all[i] with { Complete = false };
        }
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
