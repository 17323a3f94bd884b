using DuckDB.NET.Data;
using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks.DuckDb;

public sealed class DuckDbSinkTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    private string Path => _output["disclosures.duckdb"];

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Money_is_exact()
    {
        await OpenSink.Deliver("duckdb", _output, SampleDocument.Of('a', total: 1234567890123456.12m));

        Assert.Equal([1234567890123456.12m, "DECIMAL(38,18)"], Query("SELECT value, typeof(value) FROM facts WHERE position = 1").Single());
    }

    [Theory]
    [InlineData("100000000000000000000", "facts.value")] // 21 digits before the point
    [InlineData("0.1234567890123456789", "facts.value")] // 19 behind it: the client would cut the last one off
    public async Task A_number_that_the_column_does_not_hold_is_refused(string number, string where)
    {
        Document document = SampleDocument.Of('a', total: decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => OpenSink.Deliver("duckdb", _output, document));

        Assert.Equal(("SINK-006", false), (fault.Code, fault.Retry));
        Assert.Contains($"the number {number} in {where}", fault.Message, StringComparison.Ordinal);
        Assert.Equal([0L], Query("SELECT count(*) FROM documents").Single());
    }

    [Fact]
    public async Task Text_that_would_be_cut_off_at_a_null_character_is_refused()
    {
        Document document = SampleDocument.Of('a') with { Narrative = [new Section { Title = "标\0题", Level = 1 }] };

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => OpenSink.Deliver("duckdb", _output, document));

        Assert.Equal("SINK-006", fault.Code);
        Assert.Contains("narrative.title", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_what_it_is_in_the_canonical_json()
    {
        await OpenSink.Deliver("duckdb", _output, SampleDocument.Of('a') with { Narrative = [new Section { Title = "标\ud83d题", Level = 1 }] });

        Assert.Equal(["标\ufffd题"], Query("SELECT title FROM narrative").Single());
    }

    [Fact]
    public async Task A_database_of_an_older_program_is_given_what_it_lacks_and_keeps_its_rows()
    {
        await OpenSink.Deliver("duckdb", _output, SampleDocument.Of('a'));
        Query("ALTER TABLE facts DROP COLUMN kind; ALTER TABLE facts ADD COLUMN later VARCHAR; DROP TABLE statements");

        await OpenSink.Deliver("duckdb", _output, SampleDocument.Of('b'));

        Assert.Equal([12L, 6L], Query("SELECT count(*), count(kind) FROM facts").Single());
        Assert.Equal(["revenue", "2031年", null], Query("SELECT kind, '2031年', later FROM facts WHERE document_id LIKE 'sha256:b%' AND position = 1").Single());
        Assert.Equal([1L], Query("SELECT count(*) FROM statements").Single());
    }

    [Fact]
    public async Task A_later_version_is_refused_with_both_versions()
    {
        await OpenSink.Deliver("duckdb", _output);
        Query("INSERT INTO schema_version VALUES (99)");

        SinkException fault = await Fault();

        Assert.Equal(("SINK-005", false), (fault.Code, fault.Retry));
        Assert.Contains("schema version 99; this program writes version 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        Query("CREATE TABLE facts (mine VARCHAR)");

        Assert.Equal("SINK-004", (await Fault()).Code);
        Assert.Equal("facts", Query("SELECT table_name FROM duckdb_tables()").Single()[0]);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(Path, new string('x', 5000));

        SinkException fault = await Fault();

        Assert.Equal(("SINK-004", false), (fault.Code, fault.Retry));
        Assert.Equal(new string('x', 5000), File.ReadAllText(Path));
    }

    [Fact]
    public async Task After_a_flush_the_file_is_closed_and_holds_everything()
    {
        await using ISink sink = OpenSink.Create("duckdb", _output);
        await sink.OpenAsync(CancellationToken.None);
        await sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None);

        await sink.FlushAsync(CancellationToken.None);

        Assert.Equal(["disclosures.duckdb"], _output.Snapshot().Keys);
        if (OperatingSystem.IsLinux())
            Assert.DoesNotContain(Directory.EnumerateFiles("/proc/self/fd"), descriptor => new FileInfo(descriptor).LinkTarget == Path);
        await sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('b')), CancellationToken.None);
        await sink.FlushAsync(CancellationToken.None);
        Assert.Equal([2L], Query("SELECT count(*) FROM documents").Single());
    }

    private async Task<SinkException> Fault()
    {
        await using ISink sink = OpenSink.Create("duckdb", _output);
        return await Assert.ThrowsAsync<SinkException>(() => sink.OpenAsync(CancellationToken.None));
    }

    private List<object?[]> Query(string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={Path}");
        connection.Open();
        return DatabaseRows.Query(connection, sql);
    }
}
