using Ingest.Ledger;
using Ingest.Model;

namespace Ingest.Deliver;

/// <summary>What documents hold, counted.</summary>
internal sealed record Tally(int Documents, long Tables, long Facts, long Targets, long Errors, long Warnings, long Infos, long Pages = 0)
{
    /// <summary>Nothing yet.</summary>
    public static Tally None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Counts one document.</summary>
    public static Tally Of(Document document) => new(
        1,
        document.Tables.Count,
        document.Tables.Sum(table => table.Rows.Sum(row => (long)row.Values.Count)),
        document.Performance.Sum(performance => (long)performance.Indicators.Count(indicator => indicator.Target is not null)),
        document.Problems.Count(problem => problem.Severity == Severity.Error),
        document.Problems.Count(problem => problem.Severity == Severity.Warning),
        document.Problems.Count(problem => problem.Severity == Severity.Info),
        document.Source.Pages ?? 0);

    /// <summary>One document, as the ledger has it.</summary>
    public static Tally Of(Holding holds) => new(1, holds.Tables, holds.Facts, holds.Targets, holds.Errors, holds.Warnings, holds.Infos, holds.Pages);

    /// <summary>For the ledger.</summary>
    public Holding ToHolding() => new(Tables, Facts, Targets, Errors, Warnings, Infos, Pages);

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally a, Tally b) => new(
        a.Documents + b.Documents, a.Tables + b.Tables, a.Facts + b.Facts, a.Targets + b.Targets,
        a.Errors + b.Errors, a.Warnings + b.Warnings, a.Infos + b.Infos, a.Pages + b.Pages);
}
