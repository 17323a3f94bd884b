using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Ingest.Sinks.Conformance.Servers;

/// <summary>A PostgreSQL server for this process alone: a cluster in a temporary folder, on a free port of this machine, gone with the process however that ends.</summary>
/// <remarks>
/// initdb refuses to be run by root; then the server runs as the user <c>postgres</c>. Where <c>INGEST_TEST_POSTGRES</c> is set, that server is used: the connection
/// string of a user that may make roles and schemas in a database that is there for tests.
/// </remarks>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer?> TheOne = new(static () => Programs is null && Given is null ? null : Given is { } given ? new PostgresServer(given) : Started(isDurable: false));

    // The shell ends the server and removes its folder when its standard input does: when the process that started it is gone, killed or not.
    private const string Script = """
        set -e
        bin=$1; port=$2; password=$3; durable=$4
        home=$(mktemp -d "${TMPDIR:-/tmp}/ingest-postgres-XXXXXX")
        server=
        trap '[ -z "$server" ] || { kill -QUIT $server && wait $server; } 2>/dev/null; rm -rf "$home"' EXIT
        trap 'exit 1' HUP INT TERM
        printf '%s' "$password" >"$home/password"
        "$bin/initdb" -D "$home/data" -U keeper --auth=scram-sha-256 --pwfile="$home/password" --encoding=UTF8 --locale=C --no-sync >"$home/log" 2>&1 || { cat "$home/log"; exit 1; }
        "$bin/postgres" -D "$home/data" -p "$port" -c listen_addresses=127.0.0.1 -c "unix_socket_directories=$home" -c max_connections=60 -c "fsync=$durable" -c "full_page_writes=$durable" \
          -c shared_buffers=256MB -c max_wal_size=4GB >>"$home/log" 2>&1 &
        server=$!
        for i in $(seq 600); do
          "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" && break
          kill -0 $server 2>/dev/null || { cat "$home/log"; exit 1; }
          sleep 0.1
        done
        echo ready
        cat >/dev/null || true
        """;

    // Held, so that its standard input stays open as long as the server is needed.
    private readonly Process? _shell;

    private PostgresServer(string connectionString, Process? shell = null) => (ConnectionString, _shell) = (connectionString, shell);

    /// <summary>Why there is none on this machine; null where there is.</summary>
    internal static string? Missing => Given is not null || Programs is not null
        ? null
        : "PostgreSQL's server programs (initdb, postgres) are not installed, or cannot be run here: apt-get install postgresql. Or set INGEST_TEST_POSTGRES.";

    /// <summary>The one server of this process, started when it is first asked for.</summary>
    internal static PostgresServer Shared => TheOne.Value ?? throw new InvalidOperationException(Missing);

    /// <summary>For the user that may do everything.</summary>
    internal string ConnectionString { get; }

    private static string? Given => Environment.GetEnvironmentVariable("INGEST_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    private static string? Programs => OperatingSystem.IsWindows() ? null : Folders().FirstOrDefault(static folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));

    /// <summary>Starts a server of its own.</summary>
    /// <param name="isDurable">Whether what is committed outlives a power cut. Tests kill our process and never the server's machine: they need it not.</param>
    internal static PostgresServer Started(bool isDurable)
    {
        int port = FreePort();
        string password = Convert.ToHexString(RandomNumberGenerator.GetBytes(12));
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        string[] command = ["sh", "-c", Script, "sh", Programs!, port.ToString(CultureInfo.InvariantCulture), password, isDurable ? "on" : "off"];
        if (Environment.UserName == "root")
            command = ["runuser", "-u", "postgres", "--", .. command];
        start.FileName = command[0];
        foreach (string argument in command[1..])
            start.ArgumentList.Add(argument);
        Process shell = Process.Start(start)!;
        string log = "";
        while (shell.StandardOutput.ReadLine() is { } line)
        {
            if (line == "ready")
                return new PostgresServer(new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "keeper", Password = password, Database = "postgres", Pooling = false }.ConnectionString, shell);
            log += line + Environment.NewLine;
        }
        throw new InvalidOperationException($"PostgreSQL did not start:{Environment.NewLine}{log}");
    }

    /// <summary>Ends the server, where this process started it.</summary>
    internal void Stop()
    {
        _shell?.StandardInput.Close();
        _shell?.WaitForExit();
    }

    /// <summary>Runs statements as the user that may do everything.</summary>
    internal void Run(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        // One at a time: rights on the one database, given twice at once, are an error.
        using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock(1); " + sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The rows that a query gives, its values as the server's type is in .NET; null for null.</summary>
    internal List<object?[]> Query(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        return DatabaseRows.Query(connection, sql);
    }

    // Debian keeps each version's programs apart; elsewhere they are on the path.
    private static IEnumerable<string> Folders() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(static folder => folder.Length).ThenByDescending(static folder => folder, StringComparer.Ordinal).Select(static folder => Path.Combine(folder, "bin")) : [])
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
