namespace Ingest.Normalize.Targets;

/// <summary>Reads weights, scores and rates: <c>10</c>, <c>10分</c>, <c>96%</c>; a slash is none.</summary>
internal static class Points
{
    /// <summary>The number, in points or per cent as printed; null for a blank or a word.</summary>
    public static decimal? Read(string printed) => printed.Length == 0 ? null : Numbers.ReadPercent(printed.EndsWith('分') ? printed[..^1] : printed);
}
