using Ingest.Sinks;
using Ingest.Sinks.Postgres;
using Ingest.UnitTests.Sinks.Conformance;

namespace Ingest.UnitTests.Sinks.Postgres;

public sealed class PostgresSchemaTests
{
    [SinkFact("postgres")]
    public async Task The_tables_of_this_version_are_those_written_down_for_it()
    {
        using var place = new PostgresPlace();
        await place.Deliver();

        // Where this fails, raise PostgresSchema.Version and write the new columns beside the old ones.
        string written = File.ReadAllText(Path.Combine(RepositoryPath.Root, "tests", "unit", "Sinks", "Schemas", $"postgres-{PostgresSchema.Version}.txt"));
        Assert.Equal(written.ReplaceLineEndings("\n").TrimEnd(), Shape(place));
    }

    [SinkFact("postgres")]
    public async Task Every_table_column_and_view_says_what_it_holds()
    {
        using var place = new PostgresPlace();
        await place.Deliver();

        Assert.Empty(place.Query($"""
            SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum >= 0 AND NOT a.attisdropped OR a.attnum IS NULL
            WHERE c.relnamespace = '{place.Schema}'::regnamespace AND c.relkind = 'r' AND c.relname <> 'schema_version' AND a.attnum > 0 AND col_description(c.oid, a.attnum) IS NULL
            UNION ALL SELECT relname, NULL FROM pg_class WHERE relnamespace = '{place.Schema}'::regnamespace AND relkind IN ('r', 'v') AND relname <> 'schema_version' AND obj_description(oid) IS NULL
            """));
    }

    [SinkFact("postgres")]
    public async Task Every_reference_is_covered_by_an_index_so_that_a_document_is_quickly_deleted()
    {
        using var place = new PostgresPlace();
        await place.Deliver();

        List<object?[]> references = place.Query($"""
            SELECT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indkey[0] = f.conkey[1]), f.confdeltype::text
            FROM pg_constraint f WHERE f.connamespace = '{place.Schema}'::regnamespace AND f.contype = 'f'
            """);

        Assert.Equal(10, references.Count);
        Assert.All(references, static reference => Assert.Equal([true, "c"], reference));
    }

    [SinkFact("postgres")]
    public async Task A_schema_of_an_older_program_is_given_what_it_lacks_and_keeps_its_rows()
    {
        using var place = new PostgresPlace();
        await place.Deliver(SampleDocument.Of('a'));
        string whole = Shape(place);
        place.Run("DROP VIEW @targets; DROP TABLE @statements; ALTER TABLE @facts DROP COLUMN row_label; ALTER TABLE @checks DROP COLUMN relation CASCADE");

        await place.Deliver(SampleDocument.Of('b'));

        Assert.Equal(whole.Split('\n').Order(), Shape(place).Split('\n').Order());
        Assert.Equal([2L, 12L, 2L], place.Query("SELECT (SELECT count(*) FROM @documents), (SELECT count(*) FROM @facts), (SELECT count(DISTINCT document_id) FROM @targets)").Single());
        Assert.Equal(["sha256:" + new string('b', 64)], place.Query("SELECT DISTINCT document_id FROM @facts WHERE row_label IS NOT NULL").Single());
    }

    [SinkFact("postgres")]
    public async Task A_schema_of_a_later_version_is_refused()
    {
        using var place = new PostgresPlace();
        await place.Deliver();
        place.Run("INSERT INTO @schema_version VALUES (99)");

        SinkException fault = await place.OpenFails();

        Assert.Equal(("SINK-005", false), (fault.Code, fault.Retry));
        Assert.Contains($"has version 99; this program writes version {PostgresSchema.Version}", fault.Message, StringComparison.Ordinal);
    }

    [SinkFact("postgres")]
    public async Task A_schema_with_a_table_of_another_program_is_refused_and_left_as_it_was()
    {
        using var place = new PostgresPlace();
        place.Run($"CREATE SCHEMA {place.Schema} AUTHORIZATION {place.Schema}; CREATE TABLE @facts (mine text); ALTER TABLE @facts OWNER TO {place.Schema}");

        SinkException fault = await place.OpenFails();

        Assert.Equal(("SINK-004", false), (fault.Code, fault.Retry));
        Assert.Equal("facts mine text", Shape(place));
    }

    /// <summary>Each column with its type, whether it may be null, in order; and each index.</summary>
    private static string Shape(PostgresPlace place) => string.Join('\n', place.Query($"""
        SELECT c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, NULL) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = '{place.Schema}'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY c.relname COLLATE "C", a.attnum
        """).Concat(place.Query($"SELECT replace(indexdef, '{place.Schema}.', '') FROM pg_indexes WHERE schemaname = '{place.Schema}' ORDER BY indexname COLLATE \"C\"")).Select(static row => row[0]));
}
