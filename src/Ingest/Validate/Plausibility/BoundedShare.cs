using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>Indicators that are a share of a whole, and so cannot pass 100 per cent: satisfaction, coverage, pass rates.</summary>
/// <remarks>Growth, completion and use of capacity can, and are not among them.</remarks>
internal static partial class BoundedShare
{
    /// <summary>True where the target is in per cent.</summary>
    public static bool IsPercent(Target target) => target.Unit is "%" or "％" or "百分比" or "百分之" or "百分点";

    /// <summary>True where the indicator measures a share of a whole.</summary>
    public static bool Measures(Indicator indicator) =>
        Is(indicator.Level3) || (indicator.Level3 is null && Is(indicator.Description)) || (indicator.Level2 is string level2 && level2.Contains("满意度", StringComparison.Ordinal));

    private static bool Is(string? name) => name is { Length: <= 60 } && Share().IsMatch(name) && !Unbounded().IsMatch(name);

    [GeneratedRegex(@"满意|合格率|及格率|覆盖率|准确率|及时率|知晓率|出勤率|到位率|达标率|优良率|通过率|参与率|参训率|办结率|发放率|正常运行率|完好率|普及率", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"增长|提高|提升|增幅|超额", RegexOptions.CultureInvariant)]
    private static partial Regex Unbounded();
}
