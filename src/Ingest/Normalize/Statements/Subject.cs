namespace Ingest.Normalize.Statements;

/// <summary>What an amount is of.</summary>
/// <param name="Measure">Canonical measure.</param>
/// <param name="Second">A second measure that the same figure states: 收入、支出总计 gives both totals.</param>
/// <param name="Label">Names of the classification or of the project, joined by a slash.</param>
/// <param name="Code">Classification code, joined.</param>
internal sealed record Subject(string Measure, string? Second = null, string? Label = null, string? Code = null)
{
    /// <summary>True for the measures that are stated as planned and as spent: they take <c>/budgeted</c> and <c>/settled</c>.</summary>
    public bool HasPhases => Measure is "function" or "economic" or "three-public" or "abroad" or "vehicles" or "vehicle-purchase" or "vehicle-running" or "reception" or "meeting"
        or "training" or "operating-cost" or "fiscal-expenditure-total" or "general-public-expenditure" or "general-public-basic" or "government-fund" or "state-capital" or "basic" or "project";

    /// <summary>True for the totals that a comparison may name again in other words (与上年相比，财政拨款支出增加…).</summary>
    public bool IsTotal => Measure.Contains("total", StringComparison.Ordinal) || Measure is "general-public-expenditure" or "general-public-basic" or "current-revenue" or "current-expenditure";
}
