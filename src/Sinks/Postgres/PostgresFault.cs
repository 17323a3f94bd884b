using System.Net.Sockets;
using Npgsql;

namespace Ingest.Sinks.Postgres;

/// <summary>What the server's error codes (PostgreSQL's manual, appendix A) mean for the next step.</summary>
internal static class PostgresFault
{
    /// <summary>True for what Npgsql throws where the server or the way to it is at fault, or what was sent.</summary>
    internal static bool IsOfServer(Exception exception) => exception is NpgsqlException or (IOException and not FileNotFoundException and not FileLoadException) or SocketException or TimeoutException;

    /// <param name="place">Where it was, for people: <see cref="PostgresOptions.Place"/>.</param>
    /// <param name="cause">What was thrown.</param>
    internal static SinkException Of(string place, Exception cause) => cause is PostgresException answer ? OfAnswer(place, answer) : OfWay(place, cause);

    // Without an answer: the name is not known, nobody listens, the line broke, or it took too long.
    private static SinkException OfWay(string place, Exception cause) => cause is NpgsqlException { IsTransient: false } && cause.InnerException is not (IOException or SocketException or TimeoutException)
        ? new(SinkFault.NotWritable, $"The database {place} cannot be used ({cause.Message}). Look at ConnectionString: the user, the password, TLS.", retry: false, cause)
        : new(SinkFault.WriteFailed, $"The database {place} cannot be reached ({cause.Message}). Look whether it runs and whether the network lets you through; the write is tried again.", retry: true, cause);

    private static SinkException OfAnswer(string place, PostgresException answer)
    {
        string what = $"{answer.SqlState} {answer.MessageText}";
        return answer.SqlState switch
        {
            // Starting, stopping or recovering; out of connections, memory or disk; deadlock, lock wait, statement wait; a standby that is about to take over.
            ['0', '8', ..] or ['5', '3', ..] or ['5', '8', ..] or "57P01" or "57P02" or "57P03" or "57P05" or "57014" or "40001" or "40P01" or "55P03" or "55006" or "25006" =>
                new(SinkFault.WriteFailed, $"The database {place} does not take the write now ({what}). The write is tried again.", retry: true, answer),
            ['2', '8', ..] => new(SinkFault.NotWritable, $"The database {place} does not let this user in ({what}). Look at Username and Password in ConnectionString, and at the server's pg_hba.conf.", retry: false, answer),
            "3D000" => new(SinkFault.NotWritable, $"There is no such database: {place} ({what}). Make it (createdb -E UTF8), or correct Database in ConnectionString.", retry: false, answer),
            "42501" => new(SinkFault.NotWritable, $"The user may not write to {place} ({what}). GRANT CREATE ON DATABASE to it, or let it own the schema.", retry: false, answer),
            "42P01" or "42703" or "3F000" => new(SinkFault.NotOurs, $"A table or column of {place} is gone or was altered ({what}). Start again: what is missing is made at the start.", retry: false, answer),
            ['2', '2', ..] or ['2', '3', ..] or "54000" => new(SinkFault.BadDocument,
                $"The document does not fit the tables of {place} ({what}{In(answer)}): two of its parts have one id or position, or a value is too large. Nothing of it was written. This is a fault of the reader; please report it.", retry: false, answer),
            _ => new(SinkFault.WriteFailed, $"Writing to {place} failed ({what}{In(answer)}).", retry: false, answer),
        };
    }

    private static string In(PostgresException answer) => answer.TableName is { } table ? $", table {table}" : "";
}
