namespace Ingest.Sinks.Tidy;

/// <summary>Every tidy table, <c>documents</c> first: the others refer to it.</summary>
internal static class TidyTables
{
    internal static IReadOnlyList<TidyTable> All { get; } =
    [
        DocumentTables.Documents,
        DocumentTables.Tables,
        FactTable.Facts,
        PerformanceTables.Performance,
        PerformanceTables.Schedule,
        PerformanceTables.Execution,
        PerformanceTables.Indicators,
        TextTables.Narrative,
        TextTables.Statements,
        FindingTables.Checks,
        FindingTables.Problems,
    ];
}
