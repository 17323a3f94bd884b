using Ingest.Model;

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

    /// <summary>How many rows of each table a document has; tables without any are left out.</summary>
    internal static IEnumerable<(TidyTable Table, long Count)> RowsOf(Document document) => RowsOf(document, All);

    /// <summary>How many rows of each of some tables a document has; tables without any are left out.</summary>
    internal static IEnumerable<(TidyTable Table, long Count)> RowsOf(Document document, IReadOnlyList<TidyTable> tables) =>
        tables.Select(table => (Table: table, Count: table.Rows(document).LongCount())).Where(static counted => counted.Count > 0);
}
