using Ingest.Model;
using Ingest.Sinks;
using Ingest.Sinks.Sqlite;
using Microsoft.Data.Sqlite;

namespace Ingest.UnitTests.Sinks;

public sealed class SqliteSinkTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    private string Path => _output["disclosures.db"];

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Values_are_numbers_to_sum_and_text_has_the_printed_digits()
    {
        await OpenSink.Deliver("sqlite", _output, SampleDocument.Of('a'));

        object?[] row = Database.Query(Path, "SELECT text, value, typeof(value), yuan, typeof(fiscal_year), typeof(unit) FROM facts WHERE kind = 'revenue' AND measure = 'total'").Single();

        Assert.Equal(["1234.50", 1234.5d, "real", 12345000d, "integer", "text"], row);
    }

    [Fact]
    public async Task Absent_values_are_null_and_empty_text_is_empty()
    {
        await OpenSink.Deliver("sqlite", _output, SampleDocument.Of('a'));

        Assert.Equal([0L], Database.Query(Path, "SELECT count(*) FROM narrative WHERE text IS NULL").Single());
        Assert.Equal([1L], Database.Query(Path, "SELECT count(*) FROM narrative WHERE text = ''").Single());
        Assert.Equal([1L], Database.Query(Path, "SELECT count(*) FROM documents WHERE pages IS NULL").Single());
    }

    [Fact]
    public async Task Text_is_whole_even_with_a_null_character_in_it()
    {
        Document document = SampleDocument.Of('a') with { Narrative = [new Section { Paragraphs = [new Paragraph("前\0后"), new Paragraph(new string('长', 5000))] }] };

        await OpenSink.Deliver("sqlite", _output, document);

        Assert.Equal(["前\0后", new string('长', 5000)], Database.Query(Path, "SELECT text FROM narrative ORDER BY position").Select(row => row[0]));
    }

    [Fact]
    public async Task Deleting_a_document_takes_its_rows_along()
    {
        await OpenSink.Deliver("sqlite", _output, SampleDocument.Of('a'), SampleDocument.Of('b'));
        Database.Query(Path, "PRAGMA foreign_keys = ON; DELETE FROM documents WHERE document_id LIKE '%a'");

        Assert.Equal([SampleDocument.Of('b').DocumentId], Database.Query(Path, "SELECT DISTINCT document_id FROM facts").Single());
        Assert.Equal([1L], Database.Query(Path, "SELECT count(DISTINCT document_id) FROM indicators").Single());
    }

    [Theory]
    [InlineData("SELECT * FROM facts WHERE kind = 'revenue' AND measure = 'total' AND fiscal_year = 2031")]
    [InlineData("SELECT * FROM facts WHERE code = '2010101'")]
    [InlineData("SELECT * FROM facts WHERE body_code = 'x' AND fiscal_year = 2031")]
    [InlineData("SELECT * FROM facts WHERE measure = 'total' AND fiscal_year = 2031")]
    [InlineData("SELECT facts.* FROM documents JOIN facts USING (document_id) WHERE documents.body_name = 'x'")]
    [InlineData("SELECT * FROM facts WHERE document_id = 'x'")]
    [InlineData("SELECT * FROM documents WHERE fiscal_year = 2031 AND phase = 'budget'")]
    [InlineData("SELECT * FROM problems WHERE code = 'PERF-004'")]
    public async Task Common_questions_are_answered_from_an_index(string query)
    {
        await OpenSink.Deliver("sqlite", _output);

        List<object?[]> plan = Database.Query(Path, "EXPLAIN QUERY PLAN " + query);

        Assert.All(plan, step => Assert.Contains("USING INDEX", (string)step[3]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_flush_the_one_file_holds_everything()
    {
        await OpenSink.Deliver("sqlite", _output, SampleDocument.Of('a'));

        Assert.Equal(["disclosures.db"], _output.Snapshot().Keys);
    }

    [Fact]
    public async Task A_document_that_breaks_a_key_is_refused_whole()
    {
        Document sample = SampleDocument.Of('a');
        await using ISink sink = OpenSink.Create("sqlite", _output);
        await sink.OpenAsync(CancellationToken.None);
        await sink.WriteAsync(CanonicalDocument.Of(sample), CancellationToken.None);
        string before = Database.Dump(Path);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() =>
            sink.WriteAsync(CanonicalDocument.Of(sample with { Tables = [sample.Tables[0], sample.Tables[0]] }), CancellationToken.None));

        Assert.Equal(("SINK-006", false), (fault.Code, fault.Retry));
        Assert.Equal(before, Database.Dump(Path));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(Path, new string('x', 5000));

        SinkException fault = await OpenFails();

        Assert.Equal(("SINK-004", false), (fault.Code, fault.Retry));
        Assert.Contains("not a SQLite database", fault.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(Path));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_was()
    {
        Run("CREATE TABLE facts (mine TEXT)");
        byte[] before = File.ReadAllBytes(Path);

        SinkException fault = await OpenFails();

        Assert.Equal("SINK-004", fault.Code);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public async Task A_newer_schema_is_refused_with_both_versions()
    {
        await OpenSink.Deliver("sqlite", _output, SampleDocument.Of('a'));
        Run("PRAGMA user_version = 7");

        SinkException fault = await OpenFails();

        Assert.Equal(("SINK-005", false), (fault.Code, fault.Retry));
        Assert.Contains($"schema version 7; this program writes version {SqliteSchema.Version}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_where_the_database_should_be_is_refused()
    {
        Directory.CreateDirectory(Path);

        Assert.Equal("SINK-002", (await OpenFails()).Code);
    }

    [Fact]
    public async Task A_database_locked_by_another_program_can_be_tried_again()
    {
        await using var sink = new SqliteSink(_output.Path, new SqliteOptions { LockWait = TimeSpan.FromSeconds(1) });
        await sink.OpenAsync(CancellationToken.None);
        using (var other = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            other.Open();
            using SqliteTransaction locking = other.BeginTransaction();
            SinkException fault = await Assert.ThrowsAsync<SinkException>(() => sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None));
            Assert.Equal(("SINK-003", true), (fault.Code, fault.Retry));
            Assert.StartsWith("SINK-003", (await sink.CheckAsync(CancellationToken.None)).Problem, StringComparison.Ordinal);
        }

        Assert.Null((await sink.CheckAsync(CancellationToken.None)).Problem);
        await sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None);

        Assert.Equal([1L], Database.Query(Path, "SELECT count(*) FROM documents").Single());
    }

    [Fact]
    public async Task A_damaged_database_is_named_and_not_tried_again()
    {
        await OpenSink.Deliver("sqlite", _output, SampleDocument.Of('a'), SampleDocument.Of('b'));
        byte[] bytes = File.ReadAllBytes(Path);
        int page = (bytes[16] << 8) | bytes[17];
        // The first page lists the tables and stays; the others hold their rows and indexes.
        Array.Fill(bytes, (byte)0xAA, page, bytes.Length - page);
        File.WriteAllBytes(Path, bytes);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => OpenSink.Deliver("sqlite", _output, SampleDocument.Of('a', total: 2m)));

        Assert.Equal(("SINK-004", false), (fault.Code, fault.Retry));
        Assert.Contains($"{Path} is damaged", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "SINK-003", true)] // SQLITE_BUSY: another program's lock goes
    [InlineData(6, "SINK-003", true)] // SQLITE_LOCKED
    [InlineData(13, "SINK-003", true)] // SQLITE_FULL: space can be made
    [InlineData(10, "SINK-003", true)] // SQLITE_IOERR: a network drive comes back
    [InlineData(8, "SINK-001", false)] // SQLITE_READONLY
    [InlineData(14, "SINK-001", false)] // SQLITE_CANTOPEN
    [InlineData(11, "SINK-004", false)] // SQLITE_CORRUPT does not heal
    [InlineData(26, "SINK-004", false)] // SQLITE_NOTADB
    [InlineData(19, "SINK-006", false)] // SQLITE_CONSTRAINT: the document's fault
    public void A_result_code_says_whether_to_try_again(int resultCode, string code, bool retry)
    {
        SinkException fault = SqliteFault.Of("x.db", new SqliteException("why", resultCode));

        Assert.Equal((code, retry), (fault.Code, fault.Retry));
        Assert.Contains("x.db", fault.Message, StringComparison.Ordinal);
    }

    private async Task<SinkException> OpenFails()
    {
        await using ISink sink = OpenSink.Create("sqlite", _output);
        return await Assert.ThrowsAsync<SinkException>(() => sink.OpenAsync(CancellationToken.None));
    }

    private void Run(string sql) => Database.Query(Path, sql);
}
