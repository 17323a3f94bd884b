using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ingest.Ledger;

/// <summary>The ledger's file: SQLite with a write-ahead log. One connection, used by one thread at a time; other processes may read and write beside it.</summary>
internal sealed class LedgerDatabase : IDisposable
{
    // How long to wait for another process, such as a requeue of many documents.
    private const int BusySeconds = 10;

    private readonly SqliteConnection _connection;

    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    private LedgerDatabase(string path, bool mayMake)
    {
        Path = path;
        // Not pooled: a pooled connection would hold the file after the ledger is closed.
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = BusySeconds,
            Mode = mayMake ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
        }.ToString());
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    private string DamageMark => Path + ".damaged";

    /// <summary>Opens it, made or extended where needed.</summary>
    /// <param name="path">The file; its folder is there.</param>
    /// <param name="clock">Names what is moved aside.</param>
    /// <param name="movedAside">Path that a damaged file was moved to; null where it was good.</param>
    /// <exception cref="LedgerException">It cannot be opened or made.</exception>
    public static LedgerDatabase Open(string path, TimeProvider clock, out string? movedAside)
    {
        movedAside = null;
        if (File.Exists(path + ".damaged"))
            movedAside = MoveAside(path, clock);
        var database = new LedgerDatabase(path, mayMake: true);
        try
        {
            database.Prepare();
            return database;
        }
        catch (LedgerException e) when (e.Code == LedgerFault.Damaged && movedAside is null)
        {
            database.Dispose();
            movedAside = MoveAside(path, clock);
            database = new LedgerDatabase(path, mayMake: true);
            database.Prepare();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens one that is there, beside a service that writes to it; extended where it is of an older version.</summary>
    /// <exception cref="LedgerException">It cannot be opened, or has another version.</exception>
    public static LedgerDatabase OpenBeside(string path)
    {
        var database = new LedgerDatabase(path, mayMake: false);
        try
        {
            database.Prepare();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Does all of it or nothing.</summary>
    /// <exception cref="LedgerException">It could not be written; nothing was changed.</exception>
    public T Change<T>(Func<T> work)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            T result = work();
            Run("COMMIT");
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">With parameters <c>$1</c>, <c>$2</c>, ….</param>
    /// <param name="values">Of the parameters.</param>
    /// <returns>Rows changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            return Prepared(sql, values).ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw Fault(e);
        }
    }

    /// <summary>The rows that a statement gives.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        try
        {
            List<T> rows = [];
            using SqliteDataReader reader = Prepared(sql, values).ExecuteReader();
            while (reader.Read())
                rows.Add(row(reader));
            return rows;
        }
        catch (SqliteException e)
        {
            throw Fault(e);
        }
    }

    /// <summary>The first row that a statement gives; the default where there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        try
        {
            using SqliteDataReader reader = Prepared(sql, values).ExecuteReader();
            return reader.Read() ? row(reader) : default;
        }
        catch (SqliteException e)
        {
            throw Fault(e);
        }
    }

    /// <summary>A number that a statement gives.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) => First(sql, static row => row.IsDBNull(0) ? 0 : row.GetInt64(0), values);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SqliteCommand command in _prepared.Values)
            command.Dispose();
        _prepared.Clear();
        _connection.Dispose();
    }

    private void Prepare()
    {
        try
        {
            _connection.Open();
        }
        catch (SqliteException e)
        {
            throw Fault(e);
        }
        // NORMAL: a power cut may take the last changes, never the file. What they said is then done again, which changes nothing in the sinks.
        Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {BusySeconds * 1000}"));
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = NORMAL");
        Run("PRAGMA wal_autocheckpoint = 2000");
        long version = Number("PRAGMA user_version");
        if (version == LedgerSchema.Versions.Count)
            return;
        if (version > LedgerSchema.Versions.Count)
            throw LedgerFault.OtherVersion(Path, version, LedgerSchema.Versions.Count);
        Change(() =>
        {
            foreach (string added in LedgerSchema.Versions.Skip((int)Number("PRAGMA user_version")))
                Script(added);
            return Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {LedgerSchema.Versions.Count}"));
        });
    }

    private void Script(string sql)
    {
        try
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw Fault(e);
        }
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${i}"), null));
            _prepared.Add(sql, command);
        }
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private void RollBack()
    {
        try
        {
            Run("ROLLBACK");
        }
        catch (LedgerException)
        {
            // A full disk has rolled it back already.
        }
    }

    private LedgerException Fault(SqliteException e)
    {
        LedgerException fault = LedgerFault.Of(Path, e);
        if (fault.Code == LedgerFault.Damaged)
            LeaveMark();
        return fault;
    }

    // Damage within the file shows only when that part is read: the next start would meet it again.
    private void LeaveMark()
    {
        try
        {
            File.WriteAllBytes(DamageMark, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then the next start meets it again, and tries again to say so.
        }
    }

    private static string MoveAside(string path, TimeProvider clock)
    {
        string aside = string.Create(CultureInfo.InvariantCulture, $"{path}.{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.aside");
        foreach (string ending in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(path + ending))
                File.Move(path + ending, aside + ending, overwrite: true);
        }
        File.Delete(path + ".damaged");
        return aside;
    }
}
