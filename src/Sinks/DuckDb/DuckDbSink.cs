using DuckDB.NET.Data;
using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.DuckDb;

/// <summary>The tidy tables in one DuckDB database. A document, or several that are written at once, are one transaction.</summary>
/// <remarks>DuckDB lets one process open a file. It is closed at each flush and opened by the next write, so that others can read it while the worker is idle.</remarks>
/// <param name="folder">Where <c>disclosures.duckdb</c> is.</param>
/// <param name="options">How much DuckDB may take.</param>
/// <param name="step">Told of every step between two of which the process could be killed.</param>
internal sealed class DuckDbSink(string folder, DuckDbOptions options, Action<string>? step = null) : ISink
{
    private readonly string _path = Path.Combine(folder, "disclosures.duckdb");

    private bool _isOpen;

    private DuckDBConnection? _connection;

    private IReadOnlyList<DuckDbAppend> _appends = [];

    public Task OpenAsync(CancellationToken cancellation)
    {
        OutputFolder.Prove(folder);
        OutputFolder.RefuseFolderInTheWay(_path);
        _isOpen = true;
        Guarded(() => Connected());
        return Task.CompletedTask;
    }

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation) => WriteManyAsync([document], cancellation);

    public Task WriteManyAsync(IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        // Of a document that is there twice, the later one counts.
        CanonicalDocument[] last = [.. documents.GroupBy(static document => document.DocumentId, StringComparer.Ordinal).Select(static versions => versions.Last())];
        if (last.Length > 0)
            Guarded(() => Write(Connected(), last, cancellation));
        return Task.CompletedTask;
    }

    public Task FlushAsync(CancellationToken cancellation)
    {
        if (_connection is { } connection)
        {
            Guarded(() => DuckDbSchema.Run(connection, "CHECKPOINT"));
            step?.Invoke("log taken over");
            Close();
        }
        return Task.CompletedTask;
    }

    public Task<SinkHealth> CheckAsync(CancellationToken cancellation) => Task.FromResult(new SinkHealth(HomeFolder.ProblemOf(folder, _path)));

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) =>
        [.. TidyTables.RowsOf(document.Document).Select(table => new PlannedWrite($"{_path}, table {table.Table.Name}", table.Count, "rows"))];

    public ValueTask DisposeAsync()
    {
        _isOpen = false;
        Close();
        return ValueTask.CompletedTask;
    }

    private void Write(DuckDBConnection connection, CanonicalDocument[] documents, CancellationToken cancellation)
    {
        using DuckDBTransaction transaction = connection.BeginTransaction();
        Delete(connection, documents);
        step?.Invoke("documents deleted");
        foreach (DuckDbAppend append in _appends)
            append.Run(connection, documents, cancellation);
        step?.Invoke("rows appended");
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
        step?.Invoke("committed");
    }

    // A table of all documents is looked through to find one: only where it is there already.
    private static void Delete(DuckDBConnection connection, CanonicalDocument[] documents)
    {
        List<string> there = [];
        using (DuckDBCommand question = connection.CreateCommand())
        {
            question.CommandText = $"SELECT {TidyTable.DocumentId} FROM {DuckDbSchema.Quote(TidyTables.All[0].Name)} WHERE {TidyTable.DocumentId} IN ({Listed(question, documents.Select(static document => document.DocumentId))})";
            using DuckDBDataReader reader = question.ExecuteReader();
            while (reader.Read())
                there.Add(reader.GetString(0));
        }
        if (there.Count == 0)
            return;
        foreach (TidyTable table in TidyTables.All)
        {
            using DuckDBCommand delete = connection.CreateCommand();
            delete.CommandText = $"DELETE FROM {DuckDbSchema.Quote(table.Name)} WHERE {TidyTable.DocumentId} IN ({Listed(delete, there)})";
            delete.ExecuteNonQuery();
        }
    }

    private static string Listed(DuckDBCommand command, IEnumerable<string> ids)
    {
        foreach (string id in ids)
            command.Parameters.Add(new DuckDBParameter(id));
        return string.Join(", ", Enumerable.Repeat("?", command.Parameters.Count));
    }

    private DuckDBConnection Connected()
    {
        if (!_isOpen)
            throw new InvalidOperationException("The sink is not open: call OpenAsync first.");
        if (_connection is { } open)
            return open;
        var connection = new DuckDBConnection($"Data Source={_path};memory_limit={options.MemoryMegabytes}MB;threads={options.Threads}");
        try
        {
            connection.Open();
            step?.Invoke("file opened");
            IReadOnlyList<int?[]> places = DuckDbSchema.Ensure(connection, _path);
            _appends = [.. TidyTables.All.Zip(places, static (table, columns) => new DuckDbAppend(table, columns))];
            step?.Invoke("tables made");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        return _connection = connection;
    }

    private void Close()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (DuckDBException e)
        {
            throw DuckDbFault.Of(_path, e);
        }
    }
}
