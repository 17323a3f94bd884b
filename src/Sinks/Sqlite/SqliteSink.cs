using Ingest.Model;
using Ingest.Sinks.Tidy;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ingest.Sinks.Sqlite;

/// <summary>The tidy tables in one SQLite database. A document, or several that are written at once, are one transaction, on disk when they are acknowledged.</summary>
/// <param name="folder">Where <c>disclosures.db</c> is.</param>
/// <param name="options">How long it waits.</param>
/// <param name="step">Told of every step between two of which the process could be killed.</param>
internal sealed class SqliteSink(string folder, SqliteOptions options, Action<string>? step = null) : ISink
{
    // Room for the inner pages of every index of some ten thousand documents.
    private const int CacheKibibytes = 32 * 1024;

    // 32 MB of log between checkpoints: pages that many documents touch are copied back once, not once for each.
    private const int CheckpointPages = 8192;

    private readonly string _path = Path.Combine(folder, "disclosures.db");

    private SqliteConnection? _connection;

    private SqliteCommand? _delete;

    private List<RowInsert> _inserts = [];

    private int LockWaitSeconds => (int)Math.Ceiling(options.LockWait.TotalSeconds);

    private SqliteConnection Connection => _connection ?? throw new InvalidOperationException("The sink is not open: call OpenAsync first.");

    public async Task OpenAsync(CancellationToken cancellation)
    {
        OutputFolder.Prove(folder);
        OutputFolder.RefuseFolderInTheWay(_path);
        // Not pooled: a pooled connection would hold the file after the sink is gone.
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = LockWaitSeconds,
        }.ToString());
        try
        {
            Guarded(Prepare);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation) => WriteManyAsync([document], cancellation);

    public Task WriteManyAsync(IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation)
    {
        Guarded(() =>
        {
            cancellation.ThrowIfCancellationRequested();
            using SqliteTransaction transaction = Connection.BeginTransaction();
            _delete!.Transaction = transaction;
            foreach (CanonicalDocument document in documents)
            {
                _delete.Parameters[0].Value = document.DocumentId;
                _delete.ExecuteNonQuery();
                step?.Invoke("document deleted");
                foreach (RowInsert insert in _inserts)
                {
                    cancellation.ThrowIfCancellationRequested();
                    insert.Run(document.Document);
                }
                step?.Invoke("document inserted");
            }
            cancellation.ThrowIfCancellationRequested();
            transaction.Commit();
            step?.Invoke("committed");
        });
        return Task.CompletedTask;
    }

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) =>
        [.. TidyTables.RowsOf(document.Document).Select(table => new PlannedWrite($"{_path}, table {table.Table.Name}", table.Count, "rows"))];

    public Task FlushAsync(CancellationToken cancellation)
    {
        // The log goes into the file itself, so that a copy of the one file is whole; statistics make the indexes used well.
        Guarded(() => SqliteSchema.Run(Connection, "PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);"));
        step?.Invoke("log taken over");
        return Task.CompletedTask;
    }

    public Task<SinkHealth> CheckAsync(CancellationToken cancellation) => Task.FromResult(new SinkHealth(HomeFolder.ProblemOf(folder, _path) ?? LockProblem()));

    public async ValueTask DisposeAsync()
    {
        foreach (RowInsert insert in _inserts)
            insert.Dispose();
        _inserts = [];
        _delete?.Dispose();
        _delete = null;
        if (_connection is not null)
            await _connection.DisposeAsync();
        _connection = null;
    }

    // Asks for the lock that a write takes, and gives it back: who reads is no hindrance, who writes is. SQLite's own call, since a command tries again for a second at least.
    private string? LockProblem()
    {
        sqlite3 database = Connection.Handle!;
        try
        {
            raw.sqlite3_busy_timeout(database, 0);
            SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(database, "BEGIN IMMEDIATE; ROLLBACK"), database);
            return null;
        }
        catch (SqliteException e)
        {
            SinkException fault = SqliteFault.Of(_path, e);
            return $"{fault.Code} {fault.Message}";
        }
        finally
        {
            raw.sqlite3_busy_timeout(database, LockWaitSeconds * 1000);
        }
    }

    private void Prepare()
    {
        Connection.Open();
        SqliteSchema.Run(Connection, $"PRAGMA busy_timeout = {LockWaitSeconds * 1000}");
        step?.Invoke("file made");
        SqliteSchema.Ensure(Connection, _path);
        step?.Invoke("tables made");
        // After Ensure: the mode is kept in the file, and another program's file stays as it is.
        SqliteSchema.Run(Connection, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -{CacheKibibytes}; PRAGMA wal_autocheckpoint = {CheckpointPages};");
        _delete = Connection.CreateCommand();
        _delete.CommandText = $"DELETE FROM \"{TidyTables.All[0].Name}\" WHERE \"{TidyTable.DocumentId}\" = $id";
        _delete.Parameters.AddWithValue("$id", "");
        _delete.Prepare();
        _inserts = [.. TidyTables.All.Select(table => new RowInsert(table, Connection))];
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (SqliteException e)
        {
            throw SqliteFault.Of(_path, e);
        }
    }
}
