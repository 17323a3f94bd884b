using System.Net;
using System.Net.Sockets;
using Ingest.Sinks;
using Ingest.Sinks.Conformance.Servers;
using Ingest.Sinks.Postgres;
using Ingest.UnitTests.Sinks.Conformance;
using Npgsql;

namespace Ingest.UnitTests.Sinks.Postgres;

/// <summary>What a failure means for the next step, and that no message tells a password.</summary>
public sealed class PostgresFaultTests
{
    private const string Password = "tell-nobody";

    [Theory]
    [InlineData("57P03", "SINK-003", true)] // the server starts or recovers
    [InlineData("57P01", "SINK-003", true)] // an administrator stops it
    [InlineData("53100", "SINK-003", true)] // disk full
    [InlineData("53300", "SINK-003", true)] // too many connections
    [InlineData("40001", "SINK-003", true)] // serialization failure
    [InlineData("40P01", "SINK-003", true)] // deadlock
    [InlineData("55P03", "SINK-003", true)] // lock wait
    [InlineData("57014", "SINK-003", true)] // statement wait
    [InlineData("08006", "SINK-003", true)] // connection failure
    [InlineData("25006", "SINK-003", true)] // a standby, until it takes over
    [InlineData("28P01", "SINK-001", false)] // wrong password
    [InlineData("28000", "SINK-001", false)] // not let in
    [InlineData("3D000", "SINK-001", false)] // no such database
    [InlineData("42501", "SINK-001", false)] // no permission
    [InlineData("42P01", "SINK-004", false)] // a table was dropped
    [InlineData("23505", "SINK-006", false)] // two of one key
    [InlineData("22003", "SINK-006", false)] // a number out of range
    [InlineData("22021", "SINK-006", false)] // a character that cannot be
    [InlineData("54000", "SINK-006", false)] // a text too long for its index
    [InlineData("XX000", "SINK-003", false)] // the server's own fault
    public void An_answer_says_whether_to_try_again(string state, string code, bool retry)
    {
        SinkException fault = PostgresFault.Of("budget on db:5432", new PostgresException("why", "ERROR", "ERROR", state));

        Assert.Equal((code, retry), (fault.Code, fault.Retry));
        Assert.Contains("budget on db:5432", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"{state} why", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        SinkException fault = await Fault($"Host=127.0.0.1;Port={port};Username=u;Password={Password};Database=d");

        Assert.Equal(("SINK-003", true), (fault.Code, fault.Retry));
        Assert.Contains($"d on 127.0.0.1:{port} cannot be reached", fault.Message, StringComparison.Ordinal);
    }

    [SinkTheory("postgres")]
    [InlineData("Password", Password, "SINK-001", "28P01")]
    [InlineData("Database", "nowhere", "SINK-001", "3D000")]
    public async Task A_wrong_word_in_the_connection_string_is_not_tried_again(string key, string value, string code, string state)
    {
        using var place = new PostgresPlace();

        SinkException fault = await place.OpenFails(new NpgsqlConnectionStringBuilder(place.ConnectionString) { [key] = value }.ConnectionString);

        Assert.Equal((code, false), (fault.Code, fault.Retry));
        Assert.Contains(state, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, fault.ToString(), StringComparison.Ordinal);
    }

    [SinkFact("postgres")]
    public async Task A_user_that_may_make_no_schema_is_told_what_to_grant()
    {
        using var place = new PostgresPlace();
        PostgresServer.Shared.Run($"REVOKE CREATE ON DATABASE postgres FROM {place.Schema}");

        SinkException fault = await place.OpenFails();

        Assert.Equal(("SINK-001", false), (fault.Code, fault.Retry));
        Assert.Contains("GRANT CREATE ON DATABASE", fault.Message, StringComparison.Ordinal);
    }

    [SinkFact("postgres")]
    public async Task A_user_that_owns_the_schema_may_make_no_other()
    {
        using var place = new PostgresPlace();
        PostgresServer.Shared.Run($"REVOKE CREATE ON DATABASE postgres FROM {place.Schema}; CREATE SCHEMA {place.Schema} AUTHORIZATION {place.Schema}");

        await place.Deliver(SampleDocument.Of('a'));

        Assert.Equal([1L], place.Query("SELECT count(*) FROM @documents").Single());
    }

    [Theory]
    [InlineData($"Host=db;Pasword={Password}")] // a typing error
    [InlineData($"Host=db;Password=a;{Password}")] // a password with a semicolon, without quotes
    [InlineData($"Host=db;Password=a;{Password}=b")] // Npgsql names the key that it does not know
    [InlineData(Password)]
    public void A_connection_string_that_is_none_is_not_shown(string connectionString)
    {
        var settings = new SinkSettings("warehouse", "/", new Dictionary<string, string> { ["ConnectionString"] = connectionString });

        PostgresOptions.From(settings);

        Assert.StartsWith("OPTION-005 Sinks:warehouse:ConnectionString is no connection string", Assert.Single(settings.Mistakes), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, settings.Mistakes[0], StringComparison.Ordinal);
    }

    private static async Task<SinkException> Fault(string connectionString)
    {
        await using var sink = new PostgresSink(PostgresOptions.From(new SinkSettings("it", "/", new Dictionary<string, string> { ["ConnectionString"] = connectionString })));
        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => sink.OpenAsync(CancellationToken.None));
        Assert.DoesNotContain(Password, fault.ToString(), StringComparison.Ordinal);
        return fault;
    }
}
