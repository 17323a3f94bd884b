using Ingest.Sinks.Tidy;
using Npgsql;

namespace Ingest.Sinks.Postgres;

/// <summary>The tidy tables in a schema of the database, made and extended by the sink.</summary>
/// <remarks>
/// Only ever added to: tables, columns, indexes, views. What is missing is made at every start, so that a version's number matters only where a later program
/// wrote. Two programs that start at once wait for each other (an advisory lock).
/// </remarks>
internal sealed class PostgresSchema(NpgsqlConnection connection, PostgresOptions options)
{
    /// <summary>Grows with each change of tables, columns or views. A program refuses a schema of a version that it does not know.</summary>
    internal const int Version = 1;

    private const string VersionTable = "schema_version";

    /// <summary>The schema's name and a table's, quoted.</summary>
    internal static string Named(string schema, string table) => $"{Quote(schema)}.{Quote(table)}";

    /// <summary>Makes what is missing, in one transaction.</summary>
    /// <exception cref="SinkException">The schema is of another program or a later version, or the database cannot hold Chinese.</exception>
    internal async Task EnsureAsync(CancellationToken cancellation)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellation);
        await RefuseOtherEncodingAsync(cancellation);
        await RunAsync("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", cancellation, $"ingest schema {options.Schema}");
        // Asked before it is made: a user that may not make schemas may own one.
        if (await AskAsync<bool>("SELECT NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)", cancellation, options.Schema))
            await RunAsync($"CREATE SCHEMA {Quote(options.Schema)}", cancellation);
        Dictionary<string, HashSet<string>> there = await ColumnsAsync(cancellation);
        await RefuseOthersAsync(there, cancellation);
        // In one go: some two hundred statements, each a way to the server and back.
        await RunAsync($"""
            {string.Concat(PostgresDdl.Missing(options.Schema, there).Select(static statement => statement + ";\n"))}
            CREATE TABLE IF NOT EXISTS {Named(options.Schema, VersionTable)} (version integer PRIMARY KEY, since timestamptz NOT NULL DEFAULT now());
            INSERT INTO {Named(options.Schema, VersionTable)} (version) VALUES ({Version}) ON CONFLICT DO NOTHING;
            """, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    internal static string Quote(string name) => $"\"{name}\"";

    private async Task RefuseOtherEncodingAsync(CancellationToken cancellation)
    {
        string encoding = await AskAsync<string>("SHOW server_encoding", cancellation);
        if (encoding != "UTF8")
            throw new SinkException(SinkFault.NotOurs, $"The database {options.Place} has the encoding {encoding}, which does not hold Chinese. Make one with UTF8 (createdb -E UTF8 -T template0).", retry: false);
    }

    private async Task RefuseOthersAsync(Dictionary<string, HashSet<string>> there, CancellationToken cancellation)
    {
        if (!there.ContainsKey(VersionTable))
        {
            if (TidyTables.All.FirstOrDefault(table => there.ContainsKey(table.Name)) is { } taken)
                throw new SinkException(SinkFault.NotOurs,
                    $"{options.Place} has a table {options.Schema}.{taken.Name} of another program. Set Schema to the name of a schema that is not there yet.", retry: false);
            return;
        }
        int version = await AskAsync<int>($"SELECT coalesce(max(version), 0) FROM {Named(options.Schema, VersionTable)}", cancellation);
        if (version > Version)
            throw new SinkException(SinkFault.OtherVersion,
                $"The schema {options.Schema} of {options.Place} has version {version}; this program writes version {Version}. Use the version that wrote it, or set another Schema and deliver again.", retry: false);
    }

    private async Task<Dictionary<string, HashSet<string>>> ColumnsAsync(CancellationToken cancellation)
    {
        await using NpgsqlCommand command = Command("""
            SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = $1) AND c.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped
            """, options.Schema);
        var columns = new Dictionary<string, HashSet<string>>();
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (!columns.TryGetValue(reader.GetString(0), out HashSet<string>? names))
                columns[reader.GetString(0)] = names = [];
            names.Add(reader.GetString(1));
        }
        return columns;
    }

    private async Task RunAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        await using NpgsqlCommand command = Command(sql, values);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<T> AskAsync<T>(string sql, CancellationToken cancellation, params object[] values)
    {
        await using NpgsqlCommand command = Command(sql, values);
        return (T)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (object value in values)
            command.Parameters.AddWithValue(value);
        return command;
    }
}
