using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>A target above 100 per cent for what is a share of a whole: ≥105% satisfaction.</summary>
internal sealed class TargetAboveHundred() : Oddity("ODD-006", "a percentage target above what is possible")
{
    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        foreach ((Performance performance, Indicator indicator, Table? table) in inspected.Targets)
        {
            Target target = indicator.Target!;
            bool asksForMore = target.Value > 100m || (target is { Value: 100m, Operator: ">" });
            if (asksForMore && target.Operator is not ("<=" or "<") && BoundedShare.IsPercent(target) && BoundedShare.Measures(indicator) && !TargetWithLostSign.Is(target))
                yield return Finding(Severity.Warning, $"“{indicator.Level3 ?? indicator.Description}” has the target {target.Text}; it is a share of a whole and cannot be more than 100%. Project {performance.Project?.Name ?? performance.Table}. Look at the target (指标值) in the published file.", table, Targets.CellOf(table, indicator, target.Text));
        }
    }
}
