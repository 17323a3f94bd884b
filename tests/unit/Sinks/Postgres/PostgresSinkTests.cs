using Ingest.Model;
using Ingest.Sinks;
using Ingest.Sinks.Conformance.Servers;
using Ingest.UnitTests.Sinks.Conformance;
using Npgsql;

namespace Ingest.UnitTests.Sinks.Postgres;

/// <summary>The postgres sink against a real server, beyond the contract of all sinks.</summary>
public sealed class PostgresSinkTests
{
    [SinkFact("postgres")]
    public async Task Money_is_exact_and_keeps_its_printed_digits()
    {
        using var place = new PostgresPlace();

        await place.Deliver(SampleDocument.Of('a', total: 1234567890123.450m));

        Assert.Equal(["1234567890123.450"], place.Query("SELECT value::text FROM @facts WHERE position = 1").Single());
    }

    [SinkFact("postgres")]
    public async Task Operands_are_json_to_ask()
    {
        using var place = new PostgresPlace();

        await place.Deliver(SampleDocument.Of('a'));

        Assert.Equal(["t1"], place.Query("SELECT operands -> 0 ->> 'table' FROM @checks").Single());
    }

    [SinkFact("postgres")]
    public async Task The_views_answer_the_common_questions()
    {
        using var place = new PostgresPlace();

        await place.Deliver(SampleDocument.Of('a') with { Checks = [SampleDocument.Of('a').Checks[0] with { Verdict = Verdict.Broken }] });

        Assert.Equal([SampleDocument.BodyName, 2031L, 12345000m], place.Query("SELECT body_name, fiscal_year, yuan FROM @facts_by_year_and_body WHERE kind = 'revenue'").Single());
        Assert.Equal(["2031年单位预算公开.docx", 0.01m], place.Query("SELECT file_name, difference FROM @broken_checks").Single());
        Assert.Equal(["档案数字化", "扫描页数", 5000m], place.Query("SELECT project_name, level3, value FROM @targets WHERE operator = '>='").Single());
    }

    [SinkFact("postgres")]
    public async Task A_line_that_the_server_broke_is_opened_again_by_the_next_write()
    {
        using var place = new PostgresPlace();
        await using ISink sink = place.Create();
        await sink.OpenAsync(CancellationToken.None);

        place.Run($"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '{place.Schema}'");
        SinkException? fault = await Record.ExceptionAsync(() => sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None)) as SinkException;
        if (fault is not null)
            await sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None);

        Assert.True(fault is null or { Code: "SINK-003", Retry: true });
        Assert.Equal([1L], place.Query("SELECT count(*) FROM @documents").Single());
    }

    [SinkFact("postgres")]
    public async Task Two_programs_that_write_the_same_documents_wait_for_each_other()
    {
        using var place = new PostgresPlace();
        await place.Deliver();
        Document[] documents = [.. "0123456789abcdef".Select(static digit => SampleDocument.Of(digit))];

        await Task.WhenAll(Enumerable.Range(0, 3).Select(writer => Task.Run(async () =>
        {
            for (int i = 0; i < 4; i++)
                await place.Deliver(writer % 2 == 0 ? documents : [.. documents.Reverse()]);
        })));

        Assert.Equal([16L, 16L * 6], place.Query("SELECT count(*), (SELECT count(*) FROM @facts) FROM @documents").Single());
    }

    [SinkFact("postgres")]
    public async Task Two_programs_that_start_at_once_make_one_schema()
    {
        using var place = new PostgresPlace();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => place.Deliver())));

        Assert.Equal([1L], place.Query("SELECT count(*) FROM @schema_version").Single());
    }

    [SinkFact("postgres")]
    public async Task A_document_with_a_null_character_is_refused_with_its_place()
    {
        using var place = new PostgresPlace();
        Document document = SampleDocument.Of('a') with { Narrative = [new Section { Title = "标\0题", Level = 1 }] };

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => place.Deliver(document));

        Assert.Equal(("SINK-006", false), (fault.Code, fault.Retry));
        Assert.Contains("U+0000 in narrative.title", fault.Message, StringComparison.Ordinal);
        Assert.Equal([0L], place.Query("SELECT count(*) FROM @documents").Single());
    }

    [SinkFact("postgres")]
    public async Task A_lock_that_is_held_too_long_is_tried_again_later()
    {
        using var place = new PostgresPlace();
        await place.Deliver(SampleDocument.Of('a'));
        await using var other = new NpgsqlConnection(PostgresServer.Shared.ConnectionString);
        await other.OpenAsync();
        await using NpgsqlTransaction locking = await other.BeginTransactionAsync();
        DatabaseRows.Query(other, $"SELECT FROM {place.Schema}.documents FOR UPDATE");
        await using ISink sink = place.Create(lockWait: "00:00:01");
        await sink.OpenAsync(CancellationToken.None);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None));

        Assert.Equal(("SINK-003", true), (fault.Code, fault.Retry));
        Assert.Contains("55P03", fault.Message, StringComparison.Ordinal);
    }
}
