using Ingest.Model;
using Ingest.Sinks.Tidy;
using Npgsql;
using NpgsqlTypes;

namespace Ingest.Sinks.Postgres;

/// <summary>Copies documents' rows into a table, in PostgreSQL's binary format.</summary>
internal sealed class PostgresCopy
{
    private readonly TidyTable _table;

    private readonly string _statement;

    private readonly NpgsqlDbType[] _types;

    internal PostgresCopy(string schema, TidyTable table)
    {
        _table = table;
        _statement = $"COPY {PostgresSchema.Named(schema, table.Name)} ({string.Join(", ", table.Columns.Select(static column => PostgresSchema.Quote(column.Name)))}) FROM STDIN (FORMAT binary)";
        _types = [.. table.Columns.Select(static column => column.Type switch
        {
            TidyType.Integer => NpgsqlDbType.Bigint,
            TidyType.Number => NpgsqlDbType.Numeric,
            TidyType.Boolean => NpgsqlDbType.Boolean,
            TidyType.Json => NpgsqlDbType.Jsonb,
            _ => NpgsqlDbType.Text,
        })];
    }

    /// <summary>Copies the rows within the connection's transaction. Nothing is sent where there are none.</summary>
    /// <exception cref="SinkException">A text cannot be held.</exception>
    internal async Task RunAsync(NpgsqlConnection connection, IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation)
    {
        NpgsqlBinaryImporter? copy = null;
        try
        {
            foreach (object?[] row in documents.SelectMany(document => _table.Rows(document.Document)))
            {
                copy ??= await connection.BeginBinaryImportAsync(_statement, cancellation);
                cancellation.ThrowIfCancellationRequested();
                // Written to a buffer; only a full one is sent, and that is not waited for apart: asynchronous calls for each value cost more than the copy.
                copy.StartRow();
                for (int i = 0; i < row.Length; i++)
                    Write(copy, row[i], i);
            }
            if (copy is not null)
                await copy.CompleteAsync(cancellation);
        }
        finally
        {
            if (copy is not null)
                await copy.DisposeAsync();
        }
    }

    private void Write(NpgsqlBinaryImporter copy, object? value, int column)
    {
        switch (value)
        {
            case null:
                copy.WriteNull();
                break;
            case string text:
                copy.Write(Holdable(text, column), _types[column]);
                break;
            case long number:
                copy.Write(number, _types[column]);
                break;
            case decimal number:
                copy.Write(number, _types[column]);
                break;
            case bool flag:
                copy.Write(flag, _types[column]);
                break;
            default:
                throw new InvalidOperationException($"A tidy value of type {value.GetType().Name} has no place in PostgreSQL.");
        }
    }

    private string Holdable(string text, int column) =>
        text.Contains('\0') ? throw WholeText.HasNull("PostgreSQL", _table.Name, _table.Columns[column].Name) : WholeText.Of(text);
}
