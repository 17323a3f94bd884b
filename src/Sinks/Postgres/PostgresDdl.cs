using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Postgres;

/// <summary>The statements that make the tidy tables, their indexes, comments and views in PostgreSQL.</summary>
internal static class PostgresDdl
{
    /// <summary>What makes of the tables and columns that are there those that should be. Nothing where nothing is missing.</summary>
    /// <param name="schema">The schema's name.</param>
    /// <param name="there">The columns of each table and view that is there.</param>
    internal static IEnumerable<string> Missing(string schema, IReadOnlyDictionary<string, HashSet<string>> there)
    {
        bool isComplete = true;
        foreach (TidyTable table in TidyTables.All)
        {
            HashSet<string>? columns = there.GetValueOrDefault(table.Name);
            if (columns is not null && table.Columns.All(column => columns.Contains(column.Name)))
                continue;
            isComplete = false;
            foreach (string statement in columns is null ? Made(schema, table) : Extended(schema, table, columns))
                yield return statement;
            foreach (string[] index in table.Indexes)
                yield return $"CREATE INDEX IF NOT EXISTS {PostgresSchema.Quote($"{table.Name}_by_{string.Join("_", index)}")} ON {PostgresSchema.Named(schema, table.Name)} ({Quoted(index)})";
        }
        foreach (PostgresView view in PostgresView.All)
        {
            if (isComplete && there.ContainsKey(view.Name))
                continue;
            yield return $"CREATE OR REPLACE VIEW {PostgresSchema.Named(schema, view.Name)} AS {view.Query(schema)}";
            yield return $"COMMENT ON VIEW {PostgresSchema.Named(schema, view.Name)} IS {Literal(view.Description)}";
        }
    }

    /// <summary>PostgreSQL's type for a column's values.</summary>
    internal static string TypeOf(TidyColumn column) => column.Type switch
    {
        TidyType.Integer => "bigint",
        // Exact, and with its printed digits: 1234.50 comes back as 1234.50.
        TidyType.Number => "numeric",
        TidyType.Boolean => "boolean",
        TidyType.Json => "jsonb",
        _ => "text",
    };

    private static IEnumerable<string> Made(string schema, TidyTable table)
    {
        IEnumerable<string> columns = table.Columns.Select(column => $"{PostgresSchema.Quote(column.Name)} {TypeOf(column)}{(table.PrimaryKey.Contains(column.Name) ? " NOT NULL" : "")}");
        // A key begins with the document's id, so that its index finds the rows that go with their document.
        string key = $"PRIMARY KEY ({Quoted(table.PrimaryKey)})";
        string reference = table == TidyTables.All[0] ? "" : $", FOREIGN KEY ({PostgresSchema.Quote(TidyTable.DocumentId)}) REFERENCES {PostgresSchema.Named(schema, TidyTables.All[0].Name)} ON DELETE CASCADE";
        yield return $"CREATE TABLE {PostgresSchema.Named(schema, table.Name)} ({string.Join(", ", columns)}, {key}{reference})";
        yield return $"COMMENT ON TABLE {PostgresSchema.Named(schema, table.Name)} IS {Literal($"{table.Title}: {table.Description}")}";
        foreach (TidyColumn column in table.Columns)
            yield return Comment(schema, table, column);
    }

    private static IEnumerable<string> Extended(string schema, TidyTable table, HashSet<string> columns)
    {
        foreach (TidyColumn column in table.Columns.Where(column => !columns.Contains(column.Name)))
        {
            yield return $"ALTER TABLE {PostgresSchema.Named(schema, table.Name)} ADD COLUMN {PostgresSchema.Quote(column.Name)} {TypeOf(column)}";
            yield return Comment(schema, table, column);
        }
    }

    private static string Comment(string schema, TidyTable table, TidyColumn column) =>
        $"COMMENT ON COLUMN {PostgresSchema.Named(schema, table.Name)}.{PostgresSchema.Quote(column.Name)} IS {Literal($"{column.Title}: {column.Description}{(column.Unit is null ? "" : $" In {column.Unit}.")}")}";

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(PostgresSchema.Quote));

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
