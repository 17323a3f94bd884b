using DuckDB.NET.Data;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>duckdb</c>: a document is its rows in each table, seen in one transaction.</summary>
internal sealed class DuckDbUnderTest() : BuiltInUnderTest("duckdb"), ITidyHome
{
    // As the sink opens it: one process opens a file in one way.
    private const string Options = "memory_limit=1024MB;threads=1";

    public override IReadOnlyList<KeyValuePair<string, string>> WrongSettings => [new("MemoryMegabytes", "127"), new("MemoryMegabytes", "much"), new("Threads", "0"), new("Threads", "257")];

    // DECIMAL(38, 18): the client leaves out the zeros at its end.
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
        using var connection = new DuckDBConnection($"Data Source={PathOf(place)};{Options}");
        connection.Open();
        using DuckDBTransaction moment = connection.BeginTransaction();
        if (DatabaseRows.Query(connection, "FROM duckdb_tables() WHERE table_name = 'documents'").Count == 0)
            return [];
        return [.. TidyTables.All.Select(table => (table, DatabaseRows.Query(connection,
            $"SELECT {DatabaseRows.ColumnsOf(table)} FROM \"{table.Name}\" ORDER BY {string.Join(", ", table.PrimaryKey)}")))];
    }

    private static string PathOf(SinkPlace place) => Path.Combine(place.Folder, "disclosures.duckdb");
}
