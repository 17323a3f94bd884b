using Ingest.Model;

namespace Ingest.Validate;

/// <summary>Finds the tables and rows that identities speak of.</summary>
internal static class DocumentTables
{
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
