using Npgsql;

namespace Ingest.Sinks.Postgres;

/// <summary>What can be set of a <c>postgres</c> sink.</summary>
internal sealed record PostgresOptions
{
    /// <summary>PostgreSQL cuts longer names off (NAMEDATALEN less one), in bytes.</summary>
    private const int LongestName = 63;

    private const string Example = "Host=db.example.org;Database=budget;Username=ingest;Password=…;SSL Mode=VerifyFull";

    /// <summary>Where the server is and who asks, as Npgsql reads it. Must be set; holds a password, so it stands in no message.</summary>
    internal required string ConnectionString { get; init; }

    /// <summary>The schema that holds the tables, made where it is missing. Lower-case letters, digits and _, at most 63; <c>ingest</c>, so that nothing meets the tables of <c>public</c>.</summary>
    internal required string Schema { get; init; }

    /// <summary>How long a statement waits for a lock of another's. 1 second to 10 minutes; 30 seconds, longer than a person's change takes, shorter than a worker should stand still.</summary>
    internal required TimeSpan LockWait { get; init; }

    /// <summary>How long a statement may run. 1 second to 6 hours; 10 minutes, many times what a batch takes, so that a server that no longer answers is noticed.</summary>
    internal required TimeSpan StatementWait { get; init; }

    /// <summary>Where it writes, for people: database, host and port, without anything secret.</summary>
    internal string Place { get; private init; } = "";

    internal static PostgresOptions From(SinkSettings settings)
    {
        string given = settings.Text(nameof(ConnectionString), otherwise: null, $"where the server is, such as {Example}");
        string schema = settings.Text(nameof(Schema), "ingest");
        if (schema.Length is 0 or > LongestName || char.IsAsciiDigit(schema[0]) || !schema.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
            settings.Refuse(nameof(Schema), $"is {schema}; it must be lower-case letters, digits and _, not begin with a digit, and have at most {LongestName}.");
        else if (schema.StartsWith("pg_", StringComparison.Ordinal))
            settings.Refuse(nameof(Schema), $"is {schema}; names that begin with pg_ are the server's own.");
        TimeSpan lockWait = settings.Time(nameof(LockWait), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        TimeSpan statementWait = settings.Time(nameof(StatementWait), TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(1), TimeSpan.FromHours(6));
        (string connection, string place) = given.Length == 0 ? ("", "") : Understood(given, statementWait, settings);
        return new() { ConnectionString = connection, Schema = schema, LockWait = lockWait, StatementWait = statementWait, Place = place };
    }

    private static (string Connection, string Place) Understood(string given, TimeSpan statementWait, SinkSettings settings)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(given)
            {
                // One connection for all; a pool would keep it after the sink is gone.
                Pooling = false,
                Enlist = false,
                CommandTimeout = (int)Math.Ceiling(statementWait.TotalSeconds),
            };
            if (!string.IsNullOrWhiteSpace(parts.Host))
            {
                parts.ApplicationName ??= "ingest";
                return (parts.ConnectionString, $"{parts.Database ?? parts.Username} on {parts.Host}:{parts.Port}");
            }
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or OverflowException or InvalidCastException)
        {
            // What was thrown may quote a part of the password.
        }
        settings.Refuse(nameof(ConnectionString), $"is no connection string that Npgsql reads, or names no Host; it looks like {Example}. (It is not shown here, since it may hold a password.)");
        return ("", "");
    }
}
