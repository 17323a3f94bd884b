using System.Text;
using Ingest.Model;
using Ingest.Sinks.Tidy;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ingest.Sinks.Sqlite;

/// <summary>One table's insert statement, prepared once and run for every row of every document.</summary>
/// <remarks>
/// SQLite's own calls and not <see cref="SqliteCommand"/>, which looks each parameter up by its name again for every row
/// and makes a reader for each: that costs several times what the insert itself does.
/// </remarks>
internal sealed class RowInsert : IDisposable
{
    private readonly TidyTable _table;

    private readonly sqlite3 _database;

    private readonly sqlite3_stmt _statement;

    private readonly object?[] _bound;

    private byte[] _utf8 = new byte[1024];

    internal RowInsert(TidyTable table, SqliteConnection connection)
    {
        _table = table;
        _database = connection.Handle!;
        _bound = new object?[table.Columns.Count];
        Check(raw.sqlite3_prepare_v2(_database, SqliteSchema.InsertInto(table), out _statement));
    }

    /// <summary>Inserts the document's rows within the connection's transaction.</summary>
    internal void Run(Document document)
    {
        foreach (object?[] row in _table.Rows(document))
        {
            try
            {
                for (int i = 0; i < row.Length; i++)
                {
                    // Bindings outlive a reset: what a row shares with the one before (id, kind, body) stays bound.
                    if (ReferenceEquals(row[i], _bound[i]))
                        continue;
                    _bound[i] = null;
                    Check(Bind(i + 1, row[i]));
                    _bound[i] = row[i];
                }
                Check(raw.sqlite3_step(_statement));
            }
            finally
            {
                // Its result repeats that of the step.
                _ = raw.sqlite3_reset(_statement);
            }
        }
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, index),
        string text => BindText(index, text),
        long number => raw.sqlite3_bind_int64(_statement, index, number),
        decimal number => raw.sqlite3_bind_double(_statement, index, (double)number),
        bool flag => raw.sqlite3_bind_int64(_statement, index, flag ? 1 : 0),
        _ => throw new InvalidOperationException($"A tidy value of type {value.GetType().Name} has no place in SQLite."),
    };

    // With its length, and not up to the first U+0000, which a text file may hold. SQLite copies the bytes.
    private int BindText(int index, string text)
    {
        // An empty span has no address, which SQLite takes for null.
        if (text.Length == 0)
            return raw.sqlite3_bind_text(_statement, index, "");
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most)
            _utf8 = new byte[most];
        int length = Encoding.UTF8.GetBytes(text, _utf8);
        return raw.sqlite3_bind_text(_statement, index, _utf8.AsSpan(0, length));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
