using Ingest.Sinks.Tidy;
using Microsoft.Data.Sqlite;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>sqlite</c>: a document is its rows in each table, seen in one transaction.</summary>
internal sealed class SqliteUnderTest() : BuiltInUnderTest("sqlite"), ITidyHome
{
    public override IReadOnlyList<KeyValuePair<string, string>> WrongSettings => [new("LockWait", "00:00:00"), new("LockWait", "01:00:00"), new("LockWait", "long")];

    // REAL: a decimal of up to 15 digits comes back as it went in, without the zeros at its end.
    public bool KeepsDigits => false;

    public override IReadOnlyDictionary<string, string> Read(SinkPlace place) => DatabaseRows.ByDocument(Tables(place));

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
        // A killed process may have made the file and not yet its tables.
        if (DatabaseRows.Query(connection, "SELECT 1 FROM sqlite_master WHERE type = 'table'").Count == 0)
            return [];
        return [.. TidyTables.All.Select(table => (table, DatabaseRows.Query(connection,
            $"SELECT {DatabaseRows.ColumnsOf(table)} FROM \"{table.Name}\" ORDER BY {string.Join(", ", table.PrimaryKey)}")))];
    }

    private static string PathOf(SinkPlace place) => Path.Combine(place.Folder, "disclosures.db");
}
