using Ingest.Model;
using Ingest.Sinks;
using Ingest.Sinks.Conformance.BuiltIn;
using Ingest.Sinks.Conformance.Servers;
using Ingest.Sinks.Postgres;

namespace Ingest.UnitTests.Sinks.Postgres;

/// <summary>A schema and a user of its own on the test run's server, gone afterwards.</summary>
internal sealed class PostgresPlace : IDisposable
{
    private readonly SinkUnderTest _sink = SinksUnderTest.Of("postgres");

    private readonly SinkPlace _place;

    public PostgresPlace()
    {
        string folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("n"));
        _place = new SinkPlace("warehouse", folder, _sink.Settings(folder));
    }

    public string Schema => _place.Values["Schema"];

    public string ConnectionString => _place.Values["ConnectionString"];

    public void Dispose() => _sink.Remove(_place);

    public ISink Create(string? connectionString = null, string lockWait = "00:00:30")
    {
        Dictionary<string, string> values = new(_place.Values) { ["ConnectionString"] = connectionString ?? ConnectionString, ["LockWait"] = lockWait };
        return new PostgresSink(PostgresOptions.From((_place with { Values = values }).ToSettings()));
    }

    public async Task Deliver(params Document[] documents)
    {
        await using ISink sink = Create();
        await sink.OpenAsync(CancellationToken.None);
        await sink.WriteManyAsync([.. documents.Select(CanonicalDocument.Of)], CancellationToken.None);
    }

    public async Task<SinkException> OpenFails(string? connectionString = null)
    {
        await using ISink sink = Create(connectionString);
        return await Assert.ThrowsAsync<SinkException>(() => sink.OpenAsync(CancellationToken.None));
    }

    public void Run(string sql) => PostgresServer.Shared.Run(sql.Replace("@", Schema + ".", StringComparison.Ordinal));

    /// <summary>The rows that a query gives; in it, <c>@</c> stands for the schema.</summary>
    public List<object?[]> Query(string sql) => PostgresServer.Shared.Query(sql.Replace("@", Schema + ".", StringComparison.Ordinal));
}
