namespace Ingest.Recognize;

/// <summary>The register of kinds, and what one title says.</summary>
internal static class TableKinds
{
    /// <summary>
    /// Every kind by the name of its file in <c>Kinds/</c>, the more special before the more general: the first that a title names is taken.
    /// </summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        "three-public-expenditure",
        "operating-cost",
        "performance-self-evaluation",
        "department-performance",
        "project-performance",
        "procurement",
        "assets",
        "organizations",
        "government-fund-expenditure",
        "state-capital-expenditure",
        "fiscal-appropriation-basic-expenditure",
        "general-public-basic-expenditure",
        "project-list",
        "general-public-expenditure",
        "fiscal-appropriation-summary",
        "fiscal-appropriation-expenditure",
        "revenue-expenditure-summary",
        "revenue",
        "expenditure",
    ];
}
