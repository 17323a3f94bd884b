using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Ingest.Sinks.Tidy;

namespace Ingest.UnitTests.Sinks.Parquet;

/// <summary>Reads what the sink <c>parquet</c> wrote, with DuckDB.</summary>
internal static class Lake
{
    public static List<object?[]> Query(string sql, string? folder = null)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql.Replace("out/parquet", folder is null ? "out/parquet" : Path.Combine(folder, "parquet"), StringComparison.Ordinal);
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    public static string From(string table) => $"read_parquet('out/parquet/{table}/**/*.parquet', hive_partitioning = true)";

    /// <summary>Every row of every table in the order of its key.</summary>
    public static string Dump(OutputDirectory output) => !File.Exists(output["parquet/_manifest.json"]) ? "" : string.Join('\n', TidyTables.All.SelectMany(table =>
        Query($"SELECT {string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))} FROM {From(table.Name)} ORDER BY {string.Join(", ", table.PrimaryKey)}", output.Path)
            .Select(row => $"{table.Name}|{string.Join('|', row.Select(Spell))}")));

    public static long Generation(OutputDirectory output) =>
        JsonDocument.Parse(File.ReadAllBytes(output["parquet/_manifest.json"])).RootElement.GetProperty("generation").GetInt64();

    private static string Spell(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "∅";
}
