namespace Ingest.Normalize.Statements;

/// <summary>What sort of number it is, by its unit.</summary>
internal enum FigureKind
{
    /// <summary>元, 万元, 亿元; 万 alone stands for 万元.</summary>
    Money,
    /// <summary>%.</summary>
    Percent,
    /// <summary>辆, 台（套）, 个, 批次, 人次 and the like.</summary>
    Count,
}

/// <summary>A number with its unit where it stands in a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its unit.</param>
/// <param name="Value">In the unit printed; never negative unless printed so.</param>
/// <param name="Unit">As printed.</param>
/// <param name="Kind">By its unit.</param>
internal readonly record struct Figure(int Start, int End, decimal Value, string Unit, FigureKind Kind);
