using DuckDB.NET.Data;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>parquet</c>: a document is its rows in each table, read with DuckDB as the README does.</summary>
internal sealed class ParquetUnderTest() : BuiltInUnderTest("parquet"), ITidyHome
{
    // Of each table a reader sees whole documents at any time; eleven files cannot be renamed at once. docs/sinks.md says so.
    public override bool IsReadWhileWritten => false;

    public override IReadOnlyList<KeyValuePair<string, string>> WrongSettings =>
        [new("PartRows", "10"), new("RowGroupRows", "0"), new("JournalMebibytes", "many"), new("LockPatience", "00:00:00"), new("Compression", "rar")];

    // DECIMAL(38, 9): the client leaves out the zeros at its end.
    public bool KeepsDigits => false;

    public IEnumerable<object?[]> RowsOf(SinkPlace place, TidyTable table)
    {
        using DuckDBConnection duck = Opened();
        return Rows(duck, place, table, string.Join(", ", table.PrimaryKey));
    }

    public override IReadOnlyDictionary<string, string> Read(SinkPlace place)
    {
        using DuckDBConnection duck = Opened();
        return DatabaseRows.ByDocument([.. TidyTables.All.Select(table => (table, Rows(duck, place, table, string.Join(", ", table.PrimaryKey))))]);
    }

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place)
    {
        using DuckDBConnection duck = Opened();
        return [.. TidyTables.All.SelectMany(table => Directory.EnumerateFiles(Path.Combine(place.Folder, "parquet", table.Name), "*.parquet", SearchOption.AllDirectories)
            .Select(path => new PlannedWrite(Path.GetDirectoryName(path)!, DatabaseRows.Query(duck, $"SELECT count(*) FROM read_parquet('{path}')")[0][0] as long? ?? 0, "rows"))
            .Where(static write => write.Count > 0))];
    }

    /// <summary>A table's rows with the columns as they are declared.</summary>
    private static List<object?[]> Rows(DuckDBConnection duck, SinkPlace place, TidyTable table, string order)
    {
        string folder = Path.Combine(place.Folder, "parquet", table.Name);
        return !Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*.parquet", SearchOption.AllDirectories).Any() ? [] : DatabaseRows.Query(duck,
            $"SELECT {DatabaseRows.ColumnsOf(table)} " +
            $"FROM read_parquet('{folder}/**/*.parquet', hive_partitioning = true) ORDER BY {order}");
    }

    // One for all that is looked at together, with one thread: the kill law looks hundreds of times, at few rows, and starting a database costs more than reading them.
    private static DuckDBConnection Opened()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        DatabaseRows.Query(connection, "SET threads = 1");
        return connection;
    }
}
