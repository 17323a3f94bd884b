using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>A target of money whose unit is 万, a number, without its 元: ≤15万. Understood by everyone, and no unit.</summary>
internal sealed class TargetWithoutYuan() : Oddity("ODD-008", "an amount without its 元")
{
    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        foreach ((Performance performance, Indicator indicator, Table? table) in inspected.Targets)
        {
            if (indicator.Target is { Unit: "万" } target)
                yield return Finding(Severity.Info, $"“{indicator.Level3 ?? indicator.Description}” has the target {target.Text}: 万 alone is no unit of money. Project {performance.Project?.Name ?? performance.Table}. 万元 is probably meant.", table, Targets.CellOf(table, indicator, target.Text));
        }
    }
}
