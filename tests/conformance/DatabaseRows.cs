using System.Data.Common;
using System.Globalization;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Conformance;

/// <summary>Rows of the tidy tables as any database gives them.</summary>
internal static class DatabaseRows
{
    /// <summary>A table's columns in their order, as a list for a query.</summary>
    internal static string ColumnsOf(TidyTable table) => string.Join(", ", table.Columns.Select(static column => $"\"{column.Name}\""));

    /// <summary>What a query gives; null where the database says so.</summary>
    internal static List<object?[]> Query(DbConnection connection, string sql)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DbDataReader reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    /// <summary>All rows of each document, by its id, in the order of the tables.</summary>
    internal static IReadOnlyDictionary<string, string> ByDocument(IEnumerable<(TidyTable Table, List<object?[]> Rows)> tables) => tables
        .SelectMany(static table => table.Rows.Select(row => (Id: (string)row[0]!, Row: $"{table.Table.Name}|{string.Join('|', row.Select(Spell))}")))
        .GroupBy(static one => one.Id, static one => one.Row).ToDictionary(static rows => rows.Key, static rows => string.Join('\n', rows));

    private static string Spell(object? value) => value is null ? "∅" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
