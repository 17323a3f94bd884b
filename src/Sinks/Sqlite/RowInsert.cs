using Ingest.Model;
using Ingest.Sinks.Tidy;
using Microsoft.Data.Sqlite;

namespace Ingest.Sinks.Sqlite;

/// <summary>One table's insert statement, prepared once and run for every row of every document.</summary>
internal sealed class RowInsert : IDisposable
{
    private readonly TidyTable _table;

    private readonly SqliteCommand _command;

    internal RowInsert(TidyTable table, SqliteConnection connection)
    {
        _table = table;
        _command = connection.CreateCommand();
        _command.CommandText = SqliteSchema.InsertInto(table);
        for (int i = 0; i < table.Columns.Count; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = SqliteSchema.Parameter(i), Value = DBNull.Value });
        _command.Prepare();
    }

    internal void Run(Document document, SqliteTransaction transaction)
    {
        _command.Transaction = transaction;
        foreach (object?[] row in _table.Rows(document))
        {
            for (int i = 0; i < row.Length; i++)
                _command.Parameters[i].Value = Bound(row[i]);
            _command.ExecuteNonQuery();
        }
    }

    public void Dispose() => _command.Dispose();

    private static object Bound(object? value) => value switch
    {
        null => DBNull.Value,
        bool flag => flag ? 1L : 0L,
        decimal number => (double)number,
        _ => value,
    };
}
