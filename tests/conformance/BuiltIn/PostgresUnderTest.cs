using System.Security.Cryptography;
using System.Text;
using Ingest.Sinks.Conformance.Servers;
using Ingest.Sinks.Tidy;
using Npgsql;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>postgres</c>: each place is a schema, and a user that may do no more than a user must: make that schema.</summary>
internal sealed class PostgresUnderTest() : BuiltInUnderTest("postgres"), ITidyHome
{
    public override string? WhyNot => PostgresServer.Missing;

    public override IReadOnlyList<KeyValuePair<string, string>> WrongSettings =>
    [
        new("ConnectionString", "Server at home"), new("ConnectionString", "Database=budget"), new("ConnectionString", "Host=x;Port=many"),
        new("Schema", "Budget"), new("Schema", "a-b"), new("Schema", "pg_budget"), new("Schema", "1st"), new("Schema", new string('x', 64)),
        new("LockWait", "00:00:00"), new("LockWait", "1:00:00"), new("StatementWait", "0"), new("StatementWait", "12:00:00"),
    ];

    public override IReadOnlyDictionary<string, string> Settings(string folder)
    {
        string name = "at_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 8));
        PostgresServer.Shared.Run($"CREATE ROLE {name} LOGIN PASSWORD 'let me in'; GRANT CREATE ON DATABASE postgres TO {name}");
        return new Dictionary<string, string>
        {
            ["ConnectionString"] = new NpgsqlConnectionStringBuilder(PostgresServer.Shared.ConnectionString) { Username = name, Password = "let me in" }.ConnectionString,
            ["Schema"] = name,
        };
    }

    public bool KeepsDigits => true;

    public override IReadOnlyDictionary<string, string> Read(SinkPlace place) => DatabaseRows.ByDocument(Tables(place));

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place)
    {
        var server = new NpgsqlConnectionStringBuilder(PostgresServer.Shared.ConnectionString);
        return [.. Tables(place).Where(static table => table.Rows.Count > 0)
            .Select(table => new PlannedWrite($"{server.Database} on {server.Host}:{server.Port}, table {place.Values["Schema"]}.{table.Table.Name}", table.Rows.Count, "rows"))];
    }

    // Its own connection is gone, and none of its statements goes on.
    public override IReadOnlyList<string> Leftovers(SinkPlace place) =>
        [.. base.Leftovers(place), .. PostgresServer.Shared.Query($"SELECT query FROM pg_stat_activity WHERE usename = '{place.Values["Schema"]}' AND state <> 'idle'").Select(static row => (string)row[0]!)];

    public override IDisposable Obstruct(SinkPlace place) => new ShutOut(place.Values["Schema"]);

    public override void Remove(SinkPlace place) =>
        PostgresServer.Shared.Run($"DROP OWNED BY {place.Values["Schema"]} CASCADE; DROP ROLE {place.Values["Schema"]}");

    public IEnumerable<object?[]> RowsOf(SinkPlace place, TidyTable table) => Tables(place).Single(one => one.Table == table).Rows;

    /// <summary>Every table with its rows in the order of its key, all at one moment.</summary>
    private static List<(TidyTable Table, List<object?[]> Rows)> Tables(SinkPlace place)
    {
        string schema = place.Values["Schema"];
        using var connection = new NpgsqlConnection(PostgresServer.Shared.ConnectionString);
        connection.Open();
        using NpgsqlTransaction moment = connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        if (DatabaseRows.Query(connection, $"SELECT FROM pg_tables WHERE schemaname = '{schema}' AND tablename = 'documents'").Count == 0)
            return [];
        return [.. TidyTables.All.Select(table => (table, DatabaseRows.Query(connection,
            $"SELECT {DatabaseRows.ColumnsOf(table)} FROM {schema}.{table.Name} ORDER BY {string.Join(", ", table.PrimaryKey)}")))];
    }

    private sealed class ShutOut : IDisposable
    {
        private readonly string _role;

        internal ShutOut(string role)
        {
            _role = role;
            PostgresServer.Shared.Run($"ALTER ROLE {role} NOLOGIN; SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '{role}'");
        }

        public void Dispose() => PostgresServer.Shared.Run($"ALTER ROLE {_role} LOGIN");
    }
}
