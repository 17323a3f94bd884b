using Ingest.Model;

namespace Ingest.Validate;

/// <summary>Finds the tables and rows that identities speak of.</summary>
internal static class DocumentTables
{
    /// <summary>The tables of some kinds that have figures.</summary>
    public static IEnumerable<Table> OfKind(this Document document, params string[] kinds) =>
        document.Tables.Where(table => kinds.Contains(table.Kind) && table.Rows.Count > 0);

    /// <summary>The only table of a kind; null for none, or where several would have to be told apart.</summary>
    public static Table? Only(this Document document, string kind)
    {
        Table[] found = [.. document.OfKind(kind)];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>The row that a table's columns add up to: 合计, or 总计 where there is one.</summary>
    public static Row? Total(this Table table, string? section = null) =>
        table.Rows.LastOrDefault(row => row.Role == RowRole.Total && row.Section == section)
        ?? (section is null ? null : table.Rows.LastOrDefault(row => row.Role == RowRole.Subtotal && row.Section == section));

    /// <summary>The measures of a table's money columns on one side, from the left.</summary>
    public static IEnumerable<string> Measures(this Table table, string? section = null) => table.Columns
        .Where(column => column.Role == ColumnRole.Amount && column.Section == section && column.Measure is not null)
        .Select(static column => column.Measure!).Distinct();
}
