using Ingest.Read;

namespace Ingest.Commands;

/// <summary>The ranges that <see cref="ReadLimits"/> states, kept.</summary>
internal static class LimitRanges
{
    /// <summary>What is out of range, one message for each, with its code.</summary>
    public static IEnumerable<string> Mistakes(ReadLimits limits) => All(limits).Where(range => range.Value < range.Least || range.Value > range.Most)
        .Select(range => $"OPTION-005 Limits:{range.Name} is {range.Value}; it must be from {range.Least} to {range.Most}.");

    /// <summary>Each limit by name, with its range.</summary>
    public static (string Name, long Value, long Least, long Most)[] All(ReadLimits limits) =>
        [
            (nameof(limits.MaxBytes), limits.MaxBytes, 1L << 10, 2L << 30),
            (nameof(limits.MaxExpandedBytes), limits.MaxExpandedBytes, 1L << 20, 16L << 30),
            (nameof(limits.MaxExpansionRatio), limits.MaxExpansionRatio, 10, 10_000),
            (nameof(limits.MaxCells), limits.MaxCells, 1_000, 50_000_000),
            (nameof(limits.MaxTableDepth), limits.MaxTableDepth, 1, 100),
            (nameof(limits.MaxElementDepth), limits.MaxElementDepth, 32, 4_096),
            (nameof(limits.MaxPages), limits.MaxPages, 1, 1_000_000),
            (nameof(limits.MaxJsonBytes), limits.MaxJsonBytes, 1L << 20, 1_920L << 20),
        ];
}
