using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>
/// A target whose ≥ or ≤ was lost when the file was converted, and stands as a letter or digit of the symbol font: 292% for ≥92%, s12月 for ≤12月.
/// </summary>
internal sealed class TargetWithLostSign() : Oddity("ODD-007", "a sign lost in conversion")
{
    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        foreach ((Performance performance, Indicator indicator, Table? table) in inspected.Targets)
        {
            Target target = indicator.Target!;
            if (IsLetter(target.Text) || (Is(target) && BoundedShare.Measures(indicator)))
                yield return Finding(Severity.Warning, $"“{indicator.Level3 ?? indicator.Description}” has the target {target.Text}, in which the first character seems to be a ≥ or ≤ that was lost when the file was converted. Project {performance.Project?.Name ?? performance.Table}. Look at the target in another version of the file.", table, Targets.CellOf(table, indicator, target.Text));
        }
    }

    /// <summary>True for 2 before a share of 50 to 100 per cent: 292%, 2100%.</summary>
    public static bool Is(Target target) => BoundedShare.IsPercent(target) && target.Text[0] == '2' && target.Value switch
    {
        >= 250m and < 300m => true,
        >= 2_090m and <= 2_100m => true,
        _ => false,
    };

    private static bool IsLetter(string text) => text.Length is >= 2 and <= 12 && (text[0] is 's' or 'S') && char.IsAsciiDigit(text[1]) && !char.IsAscii(text[^1]);
}
