using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Fiscal;

/// <summary>One amount of money as fiscal concepts see it: whose, when, which way, approved or spent, for what.</summary>
/// <param name="Fact">The printed figure.</param>
internal sealed record FiscalLine(Fact Fact)
{
    private const string PriorYear = "prior-year";

    private const string Settled = "settled";

    // What stands at the year's ends is no flow, and one word for 本年收入 and 本年支出 does not tell which.
    private static readonly string[] NoDirection = ["carried-in", "carried-out", "current-year"];

    // Assets and institutions are stocks; what is in a table that nobody knows may be anything.
    private static readonly string[] NoBudget = ["assets", "organizations", "unknown"];

    private static readonly string[] FundingSources =
    [
        "general-public", "government-fund", "state-capital", "fiscal-appropriation", "special-account", "unit-funds",
        "undertaking", "business", "superior-subsidy", "affiliate-remittance", "carried-in",
    ];

    private readonly string[] _measure = Fact.Amount.Measure.Split('/');

    internal Disclosure Disclosure => Fact.Document.Disclosure;

    /// <summary>The year that the amount belongs to; null where it is not known.</summary>
    internal int? FiscalYear => (Disclosure.FiscalYear, _measure[0], Disclosure.Phase) switch
    {
        (int year, PriorYear, _) => year - 1,
        // A budget that prints what was spent, and not of which year.
        (_, Settled, Phase.Budget) => null,
        (var year, _, _) => year,
    };

    /// <summary>approved, adjusted or executed, by the column where it says so, and by the document where it does not.</summary>
    internal string? PhaseId => _measure[^1] switch
    {
        "budgeted" => "approved",
        "adjusted" => "adjusted",
        Settled => "executed",
        _ when _measure[0] == PriorYear => null,
        _ => Disclosure.Phase switch
        {
            Phase.Budget => "approved",
            Phase.FinalAccount => "executed",
            _ => null,
        },
    };

    /// <summary>revenue or expenditure; null for balances and where the table has both.</summary>
    internal string? Direction => Fact.Row.Section switch
    {
        "revenue" => "revenue",
        "expenditure" or "expenditure-by-use" => "expenditure",
        _ when _measure.Any(NoDirection.Contains) => Fact.Table.Kind == "revenue" && _measure[0] == "current-year" ? "revenue" : null,
        _ => DirectionOf(Fact.Table.Kind),
    };

    /// <summary>The source of money that the figure's column names.</summary>
    internal string? FundingSource => _measure.FirstOrDefault(FundingSources.Contains);

    /// <summary>The code and what it is a code of.</summary>
    internal SubjectCode Code { get; } = SubjectCode.Of(Fact.Row.Code);

    internal static IEnumerable<FiscalLine> Of(Document document) => Fact.Of(document)
        .Where(static fact => fact.Amount is { Yuan: not null, Measure: not "unit-price" } && !NoBudget.Contains(fact.Table.Kind))
        .Select(static fact => new FiscalLine(fact));

    private static string? DirectionOf(string kind) => kind switch
    {
        "revenue" => "revenue",
        "expenditure" or "operating-cost" or "procurement" or "project-list" => "expenditure",
        _ => kind.EndsWith("-expenditure", StringComparison.Ordinal) ? "expenditure" : null,
    };
}
