using Ingest.Model;

namespace Ingest.Validate.Completeness;

/// <summary>The tables that the law wants every department and unit to publish.</summary>
/// <remarks>
/// 预算法 (2018) art. 14; 地方预决算公开操作规程 (财预〔2016〕143号): of a budget eight tables, of a final account the same in its own shape. The table
/// of state capital (国有资本经营预算) came with the budget of 2021 in most places, and is not asked of earlier years.
/// </remarks>
internal static class LawfulTables
{
    private const int StateCapitalSince = 2021;

    private static readonly string[] Eight =
    [
        "revenue-expenditure-summary", "revenue", "expenditure", "fiscal-appropriation-summary", "general-public-expenditure",
        "general-public-basic-expenditure", "three-public-expenditure", "government-fund-expenditure",
    ];

    /// <summary>The kinds asked of a document, in the order of the rules; none where it is not known to be a budget or final account of a department or unit.</summary>
    public static IReadOnlyList<string> Of(Disclosure disclosure)
    {
        if (disclosure.Phase == Phase.Unknown || disclosure.Scope == Scope.Government)
            return [];
        return disclosure.FiscalYear >= StateCapitalSince ? [.. Eight, "state-capital-expenditure"] : Eight;
    }
}
