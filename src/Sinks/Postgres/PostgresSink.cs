using System.Data;
using Ingest.Model;
using Ingest.Sinks.Tidy;
using Npgsql;

namespace Ingest.Sinks.Postgres;

/// <summary>The tidy tables in a schema of a PostgreSQL database. A document, or several that are written at once, are one transaction.</summary>
/// <remarks>A line that broke is opened again by the next call. Several programs may write to one schema: two that write one document wait for each other.</remarks>
internal sealed class PostgresSink(PostgresOptions options, Action<string>? step = null) : ISink
{
    private readonly PostgresCopy[] _copies = [.. TidyTables.All.Select(table => new PostgresCopy(options.Schema, table))];

    private readonly string _documents = PostgresSchema.Named(options.Schema, TidyTables.All[0].Name);

    private NpgsqlConnection? _connection;

    public Task OpenAsync(CancellationToken cancellation) => GuardedAsync(async () =>
    {
        NpgsqlConnection connection = await ConnectedAsync(cancellation);
        step?.Invoke("connected");
        await new PostgresSchema(connection, options).EnsureAsync(cancellation);
        step?.Invoke("schema made");
    });

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation) => WriteManyAsync([document], cancellation);

    public Task WriteManyAsync(IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation) => GuardedAsync(async () =>
    {
        cancellation.ThrowIfCancellationRequested();
        // Of a document that is there twice, the later one counts.
        CanonicalDocument[] last = [.. documents.GroupBy(static document => document.DocumentId, StringComparer.Ordinal).Select(static versions => versions.Last())];
        if (last.Length == 0)
            return;
        NpgsqlConnection connection = await ConnectedAsync(cancellation);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellation);
        await DeleteAsync(connection, [.. last.Select(static document => document.DocumentId)], cancellation);
        step?.Invoke("documents deleted");
        foreach (PostgresCopy copy in _copies)
            await copy.RunAsync(connection, last, cancellation);
        step?.Invoke("rows copied");
        cancellation.ThrowIfCancellationRequested();
        // Not cancelled any more: whether it was done would not be known.
        await transaction.CommitAsync(CancellationToken.None);
        step?.Invoke("committed");
    });

    public async Task<SinkHealth> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            await GuardedAsync(async () =>
            {
                await using NpgsqlCommand question = new("SELECT 1", await ConnectedAsync(cancellation)) { CommandTimeout = 5 };
                await question.ExecuteScalarAsync(cancellation);
            });
            return SinkHealth.Good;
        }
        catch (SinkException e)
        {
            return new SinkHealth($"{e.Code} {e.Message}");
        }
    }

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) =>
        [.. TidyTables.RowsOf(document.Document).Select(table => new PlannedWrite($"{options.Place}, table {options.Schema}.{table.Table.Name}", table.Count, "rows"))];

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        _connection = null;
    }

    private async Task<NpgsqlConnection> ConnectedAsync(CancellationToken cancellation)
    {
        if (_connection is { State: ConnectionState.Open } open)
            return open;
        await DisposeAsync();
        _connection = new NpgsqlConnection(options.ConnectionString);
        await _connection.OpenAsync(cancellation);
        // What is acknowledged is on the server's disk, also where the database's own setting would rather be fast.
        await using NpgsqlCommand prepare = new($"""
            SET lock_timeout = {(int)options.LockWait.TotalMilliseconds};
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
            """, _connection);
        await prepare.ExecuteNonQueryAsync(cancellation);
        return _connection;
    }

    // First a lock for each id, in one order for all: of two programs that write one document, the second waits and replaces.
    private async Task DeleteAsync(NpgsqlConnection connection, string[] ids, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("SELECT pg_advisory_xact_lock(key) FROM (SELECT DISTINCT hashtextextended($2 || id, 0) AS key FROM unnest($1) AS id ORDER BY key) AS ids") { Parameters = { new() { Value = ids }, new() { Value = options.Schema } } },
                new($"DELETE FROM {_documents} WHERE {PostgresSchema.Quote(TidyTable.DocumentId)} = ANY ($1)") { Parameters = { new() { Value = ids } } },
            },
        };
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private async Task GuardedAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception e) when (PostgresFault.IsOfServer(e))
        {
            throw PostgresFault.Of(options.Place, e);
        }
    }
}
