using System.Runtime.CompilerServices;
using Ingest.Model;

namespace Ingest.Validate;

/// <summary>Finds the tables and rows that identities speak of.</summary>
internal static class DocumentTables
{
    // A document with thousands of tables or rows is asked thousands of times.
    private static readonly ConditionalWeakTable<Document, Dictionary<string, Table>> ById = [];

    private static readonly ConditionalWeakTable<Table, Dictionary<int, Row>> ByCell = [];

    /// <summary>The table with an id; null for none.</summary>
    public static Table? TableOf(this Document document, string? id) => id is null ? null
        : ById.GetValue(document, static one => one.Tables.ToDictionary(static table => table.Id, StringComparer.Ordinal)).GetValueOrDefault(id);

    /// <summary>The row whose figure stands in a cell; null where no figure does.</summary>
    public static Row? RowOf(this Table table, int cell) => ByCell.GetValue(table, static one =>
    {
        var rows = new Dictionary<int, Row>();
        foreach (Row row in one.Rows)
        {
            foreach (Amount value in row.Values)
            {
                if (value.Cell is int at)
                    rows.TryAdd(at, row);
            }
        }
        return rows;
    }).GetValueOrDefault(cell);

    /// <summary>The tables of some kinds that have figures.</summary>
    public static IEnumerable<Table> OfKind(this Document document, params string[] kinds) =>
        document.Tables.Where(table => kinds.Contains(table.Kind) && table.Rows.Count > 0);

    /// <summary>The row that a table's columns add up to: 合计, or 总计 where there is one.</summary>
    public static Row? Total(this Table table, string? section = null) =>
        table.Rows.LastOrDefault(row => row.Role == RowRole.Total && row.Section == section)
        ?? (section is null ? null : table.Rows.LastOrDefault(row => row.Role == RowRole.Subtotal && row.Section == section));

    /// <summary>The measures of a table's money columns on one side, from the left.</summary>
    public static IEnumerable<string> Measures(this Table table, string? section = null) => table.Columns
        .Where(column => column.Role == ColumnRole.Amount && column.Section == section && column.Measure is not null)
        .Select(static column => column.Measure!).Distinct();

    /// <summary>
    /// The measure of the money that a column is a part of, where the groups of its header name one: 项目支出 below 一般公共预算 leaves the
    /// projects out that other money pays. Null for all money.
    /// </summary>
    public static string? FundOfColumn(this Table table, string measure)
    {
        foreach (Column column in table.Columns)
        {
            if (column.Measure != measure)
                continue;
            foreach (string header in column.Header)
            {
                if (FundOf(header) is string fund)
                    return fund;
                if (header.Contains("财政拨款", StringComparison.Ordinal))
                    return "fiscal-appropriation";
            }
        }
        return null;
    }

    /// <summary>True for a label that speaks of money carried over from one year to the next.</summary>
    public static bool IsCarriedOver(this Row row) => row.Label is string label && (label.Contains("结转", StringComparison.Ordinal) || label.Contains("结余", StringComparison.Ordinal));

    /// <summary>The fund (资金性质) that a label names: <c>general-public</c>, <c>government-fund</c> or <c>state-capital</c>; null for none.</summary>
    public static string? FundOf(string? label) =>
        label is null || label.Contains("结转", StringComparison.Ordinal) ? null
        : label.Contains("一般公共预算", StringComparison.Ordinal) ? "general-public"
        : label.Contains("政府性基金", StringComparison.Ordinal) ? "government-fund"
        : label.Contains("国有资本经营", StringComparison.Ordinal) ? "state-capital"
        : null;
}
