using System.Globalization;
using Ingest.Sinks.Tidy;
using Microsoft.Data.Sqlite;

namespace Ingest.UnitTests.Sinks;

/// <summary>Reads a database that a sink wrote.</summary>
internal static class Database
{
    /// <summary>Every row of every table in the order of its key.</summary>
    public static string Dump(string path) => string.Join('\n', TidyTables.All.SelectMany(table =>
        Query(path, $"SELECT * FROM \"{table.Name}\" ORDER BY {string.Join(", ", table.PrimaryKey)}").Select(row => $"{table.Name}|{string.Join('|', row.Select(Spell))}")));

    public static List<object?[]> Query(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    private static string Spell(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
