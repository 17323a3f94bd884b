using DuckDB.NET.Data;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.DuckDb;

/// <summary>The tidy tables as DuckDB tables, made and extended by the sink.</summary>
/// <remarks>Without keys: DuckDB checks them against rows that a transaction deleted before, and keeping them costs more than writing the rows. What was there of a document goes before it is written again; within a document keys are the reader's.</remarks>
internal static class DuckDbSchema
{
    /// <summary>Grows with each change of tables or columns; what is missing is added when a database is opened.</summary>
    internal const int Version = 1;

    /// <summary>Digits after the point that a number keeps: more than a figure has that a spreadsheet's arithmetic left (0.30000000000000004).</summary>
    internal const int Scale = 18;

    /// <summary>Digits in all, DuckDB's most; twenty stand before the point, and a figure of more than nineteen is no number for the reader.</summary>
    internal const int Precision = 38;

    private const string VersionTable = "schema_version";

    /// <summary>Makes what is missing.</summary>
    /// <returns>For each table, where each of its columns stands in the file; null for one of a later program, which gets null.</returns>
    /// <exception cref="SinkException">The database is of another program or a later version.</exception>
    internal static IReadOnlyList<int?[]> Ensure(DuckDBConnection connection, string path)
    {
        using DuckDBTransaction transaction = connection.BeginTransaction();
        RefuseOthers(connection, path);
        foreach (TidyTable table in TidyTables.All)
            Complete(connection, table);
        Run(connection, $"CREATE TABLE IF NOT EXISTS {VersionTable} (version INTEGER); INSERT INTO {VersionTable} SELECT {Version} WHERE NOT EXISTS (FROM {VersionTable} WHERE version = {Version})");
        IReadOnlyList<int?[]> places = [.. TidyTables.All.Select(table => PlacesOf(connection, table))];
        transaction.Commit();
        return places;
    }

    internal static void Run(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static string Quote(string name) => $"\"{name}\"";

    private static void RefuseOthers(DuckDBConnection connection, string path)
    {
        string[] tables = [.. Strings(connection, "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'")];
        if (!tables.Contains(VersionTable))
        {
            if (tables.Length > 0)
                throw new SinkException(SinkFault.NotOurs, $"{path} is a database of another program (it has the tables {string.Join(", ", tables)}). Move it away, or choose another output folder.", retry: false);
            return;
        }
        int version = int.Parse(Strings(connection, $"SELECT CAST(coalesce(max(version), 0) AS VARCHAR) FROM {VersionTable}").Single(), System.Globalization.CultureInfo.InvariantCulture);
        if (version > Version)
            throw new SinkException(SinkFault.OtherVersion,
                $"{path} has schema version {version}; this program writes version {Version}. Use the version that wrote it, or move the file away and deliver again.", retry: false);
    }

    private static void Complete(DuckDBConnection connection, TidyTable table)
    {
        string[] there = ColumnsOf(connection, table);
        if (there.Length == 0)
        {
            Run(connection, $"CREATE TABLE {Quote(table.Name)} ({string.Join(", ", table.Columns.Select(static column => $"{Quote(column.Name)} {TypeOf(column)}"))}); COMMENT ON TABLE {Quote(table.Name)} IS {Literal($"{table.Title}: {table.Description}")}");
        }
        foreach (TidyColumn column in table.Columns.Where(column => !there.Contains(column.Name)))
        {
            if (there.Length > 0)
                Run(connection, $"ALTER TABLE {Quote(table.Name)} ADD COLUMN {Quote(column.Name)} {TypeOf(column)}");
            Run(connection, $"COMMENT ON COLUMN {Quote(table.Name)}.{Quote(column.Name)} IS {Literal($"{column.Title}: {column.Description}{(column.Unit is null ? "" : $" In {column.Unit}.")}")}");
        }
    }

    private static int?[] PlacesOf(DuckDBConnection connection, TidyTable table)
    {
        string[] names = [.. table.Columns.Select(static column => column.Name)];
        return [.. ColumnsOf(connection, table).Select(name => Array.IndexOf(names, name) is int place and >= 0 ? place : (int?)null)];
    }

    private static string[] ColumnsOf(DuckDBConnection connection, TidyTable table) =>
        [.. Strings(connection, $"SELECT column_name FROM duckdb_columns() WHERE schema_name = 'main' AND table_name = '{table.Name}' ORDER BY column_index")];

    private static string TypeOf(TidyColumn column) => column.Type switch
    {
        TidyType.Integer => "BIGINT",
        TidyType.Number => $"DECIMAL({Precision}, {Scale})",
        TidyType.Boolean => "BOOLEAN",
        _ => "VARCHAR",
    };

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static List<string> Strings(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetString(0));
        return found;
    }
}
