using System.Globalization;
using Ingest.Sinks.Tidy;
using Microsoft.Data.Sqlite;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>sqlite</c>: a document is its rows in each table, seen in one transaction.</summary>
internal sealed class SqliteUnderTest() : BuiltInUnderTest("sqlite"), ITidyHome
{
    public override IReadOnlyList<KeyValuePair<string, string>> WrongSettings => [new("LockWait", "00:00:00"), new("LockWait", "01:00:00"), new("LockWait", "long")];

    // REAL: a decimal of up to 15 digits comes back as it went in, without the zeros at its end.
    public bool KeepsDigits => false;

    public override IReadOnlyDictionary<string, string> Read(SinkPlace place)
    {
        var there = new Dictionary<string, List<string>>();
        foreach ((TidyTable table, List<object?[]> rows) in Tables(place))
        {
            foreach (object?[] row in rows)
            {
                if (!there.TryGetValue((string)row[0]!, out List<string>? lines))
                    there[(string)row[0]!] = lines = [];
                lines.Add($"{table.Name}|{string.Join('|', row.Select(static value => value is null ? "∅" : Convert.ToString(value, CultureInfo.InvariantCulture)))}");
            }
        }
        return there.ToDictionary(static one => one.Key, static one => string.Join('\n', one.Value));
    }

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place) =>
        [.. Tables(place).Where(static table => table.Rows.Count > 0).Select(table => new PlannedWrite($"{PathOf(place)}, table {table.Table.Name}", table.Rows.Count, "rows"))];

    public IEnumerable<object?[]> RowsOf(SinkPlace place, TidyTable table) => Tables(place).Single(one => one.Table == table).Rows;

    /// <summary>Every table with its rows in the order of its key, all at one moment.</summary>
    private static List<(TidyTable Table, List<object?[]> Rows)> Tables(SinkPlace place)
    {
        if (!File.Exists(PathOf(place)))
            return [];
        using var connection = new SqliteConnection($"Data Source={PathOf(place)};Pooling=False;Default Timeout=30");
        connection.Open();
        using SqliteTransaction moment = connection.BeginTransaction(deferred: true);
        using SqliteCommand command = connection.CreateCommand();
        // A killed process may have made the file and not yet its tables.
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table'";
        if ((long)command.ExecuteScalar()! == 0)
            return [];
        return [.. TidyTables.All.Select(table => (table, Rows(connection, table)))];
    }

    private static List<object?[]> Rows(SqliteConnection connection, TidyTable table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(static column => $"\"{column.Name}\""))} FROM \"{table.Name}\" ORDER BY {string.Join(", ", table.PrimaryKey)}";
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    private static string PathOf(SinkPlace place) => Path.Combine(place.Folder, "disclosures.db");
}
