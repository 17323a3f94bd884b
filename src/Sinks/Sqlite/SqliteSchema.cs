using Ingest.Sinks.Tidy;
using Microsoft.Data.Sqlite;

namespace Ingest.Sinks.Sqlite;

/// <summary>The tidy tables as SQLite tables, and the marks by which a database is known as ours.</summary>
internal static class SqliteSchema
{
    /// <summary>Written to <c>user_version</c>; grows with each change of tables or columns.</summary>
    /// <remarks>2: performance with its execution, statements with code, label, period and shares, the relation of checks.</remarks>
    internal const int Version = 2;

    // Since then tables and columns were added, and none was taken away or changed its meaning.
    private const int OldestToExtend = 1;

    // "BDGT": tells our file from another program's database (PRAGMA application_id).
    private const int ApplicationId = 0x42444754;

    /// <summary>Makes the tables in a new database; gives one of an older version what it lacks; refuses any other.</summary>
    /// <exception cref="SinkException">The database is of another program or a newer version.</exception>
    internal static void Ensure(SqliteConnection connection, string path)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        long id = Ask(connection, "PRAGMA application_id"), version = Ask(connection, "PRAGMA user_version");
        long objects = Ask(connection, "SELECT count(*) FROM sqlite_master");
        if (id != ApplicationId && objects > 0)
            throw new SinkException(SinkFault.NotOurs,
                $"{path} is a database of another program (application_id {id}, {objects} tables and indexes). Move it away, or choose another output folder.", retry: false);
        if (objects > 0 && version is < OldestToExtend or > Version)
            throw new SinkException(SinkFault.OtherVersion,
                $"{path} has schema version {version}; this program writes version {Version}. Use the version that wrote it, or move the file away and deliver again.", retry: false);
        if (version != Version)
        {
            foreach (TidyTable table in TidyTables.All)
                Complete(connection, table);
            Run(connection, $"PRAGMA application_id = {ApplicationId}");
        }
        // Where it changes nothing, it still proves that the file can be written now.
        Run(connection, $"PRAGMA user_version = {Version}");
        transaction.Commit();
    }

    /// <summary>The statement that inserts one row; its parameters stand in column order.</summary>
    internal static string InsertInto(TidyTable table) =>
        $"INSERT INTO {Quote(table.Name)} ({string.Join(", ", table.Columns.Select(column => Quote(column.Name)))}) " +
        $"VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})";

    internal static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Makes the table, or adds the columns that it lacks; documents delivered before have null in them.</summary>
    private static void Complete(SqliteConnection connection, TidyTable table)
    {
        HashSet<string> there = ColumnsOf(connection, table);
        if (there.Count == 0)
            Create(connection, table);
        foreach (TidyColumn column in table.Columns)
        {
            if (there.Count > 0 && !there.Contains(column.Name))
                Run(connection, $"ALTER TABLE {Quote(table.Name)} ADD COLUMN {Quote(column.Name)} {TypeOf(column)}");
        }
        foreach (string[] index in table.Indexes)
            Run(connection, $"CREATE INDEX IF NOT EXISTS {Quote($"{table.Name}_by_{string.Join("_", index)}")} ON {Quote(table.Name)} ({Quoted(index)})");
    }

    private static void Create(SqliteConnection connection, TidyTable table)
    {
        IEnumerable<string> columns = table.Columns.Select(column => $"{Quote(column.Name)} {TypeOf(column)}{(table.PrimaryKey.Contains(column.Name) ? " NOT NULL" : "")}");
        string key = $"PRIMARY KEY ({Quoted(table.PrimaryKey)})";
        string reference = table == TidyTables.All[0]
            ? ""
            : $", FOREIGN KEY ({Quote(TidyTable.DocumentId)}) REFERENCES {Quote(TidyTables.All[0].Name)} ON DELETE CASCADE";
        Run(connection, $"CREATE TABLE {Quote(table.Name)} ({string.Join(", ", columns)}, {key}{reference})");
    }

    private static HashSet<string> ColumnsOf(SqliteConnection connection, TidyTable table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table.Name}')";
        using SqliteDataReader reader = command.ExecuteReader();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    // A decimal of up to 15 significant digits comes back from a REAL as it went in; the printed digits are in text.
    private static string TypeOf(TidyColumn column) => column.Type switch
    {
        TidyType.Integer or TidyType.Boolean => "INTEGER",
        TidyType.Number => "REAL",
        _ => "TEXT",
    };

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    private static string Quote(string name) => $"\"{name}\"";

    private static long Ask(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
