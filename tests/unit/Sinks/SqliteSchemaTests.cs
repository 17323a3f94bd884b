using Ingest.Sinks;
using Ingest.Sinks.Sqlite;
using Ingest.Sinks.Tidy;

namespace Ingest.UnitTests.Sinks;

/// <summary>Databases of earlier versions, whose schemas stand in <c>Schemas</c> by their number.</summary>
public sealed class SqliteSchemaTests : IDisposable
{
    private const string OldRows = """
        INSERT INTO documents (document_id, file_name) VALUES ('sha256:old', 'old.docx');
        INSERT INTO performance (document_id, ordinal, scope, project_name) VALUES ('sha256:old', 1, 'project', '路灯');
        """;

    private readonly OutputDirectory _output = new();

    private string Path => _output["disclosures.db"];

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task The_tables_of_this_version_are_those_written_down_for_it()
    {
        await OpenSink.Deliver("sqlite", _output);
        using var written = new OutputDirectory();
        Database.Query(written["disclosures.db"], Schema(SqliteSchema.Version));

        // Where this fails, raise SqliteSchema.Version and write the new schema beside the old ones.
        Assert.Equal(Shape(written["disclosures.db"]), Shape(Path));
    }

    [Fact]
    public async Task A_database_of_an_older_version_is_given_what_it_lacks_and_keeps_its_rows()
    {
        for (int version = 1; version < SqliteSchema.Version; version++)
        {
            using var older = new OutputDirectory();
            string path = older["disclosures.db"];
            Database.Query(path, Schema(version) + OldRows);

            await OpenSink.Deliver("sqlite", older, SampleDocument.Of('a'));
            await OpenSink.Deliver("sqlite", _output, SampleDocument.Of('a'));

            Assert.Equal(Shape(Path), Shape(path));
            Assert.Equal([(long)SqliteSchema.Version], Database.Query(path, "PRAGMA user_version").Single());
            Assert.Equal(["路灯", null], Database.Query(path, "SELECT project_name, conclusion FROM performance WHERE document_id = 'sha256:old'").Single());
            Assert.Equal(Rows(Path), Rows(path));
        }
    }

    [Theory]
    [InlineData(0)] // ours, and of no version that there was
    [InlineData(99)] // a later program's
    public async Task A_database_of_an_unknown_version_is_refused_and_left_as_it_was(int version)
    {
        Database.Query(Path, Schema(1) + $"PRAGMA user_version = {version}");
        byte[] before = File.ReadAllBytes(Path);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => OpenSink.Deliver("sqlite", _output));

        Assert.Equal(("SINK-005", false), (fault.Code, fault.Retry));
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    private static string Schema(int version) => File.ReadAllText(System.IO.Path.Combine(RepositoryPath.Root, "tests", "unit", "Sinks", "Schemas", $"{version}.sql"));

    /// <summary>Every column of every table with its type and its place in the key, and every index, in the order of their names.</summary>
    private static string Shape(string path) => string.Join('\n', Database.Query(path, """
        SELECT m.name, c.name, c.type, c."notnull", c.pk, m.type FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.name NOT LIKE 'sqlite%'
        UNION ALL SELECT m.tbl_name, m.sql, '', '', '', m.type FROM sqlite_master m WHERE m.type = 'index' AND m.sql IS NOT NULL
        ORDER BY 1, 2
        """).Select(static row => string.Join(' ', row)));

    /// <summary>What was delivered now, column by column of this program.</summary>
    private static string Rows(string path) => string.Join('\n', TidyTables.All.SelectMany(table => Database.Query(path,
        $"SELECT {string.Join(", ", table.Columns.Select(static column => $"\"{column.Name}\""))} FROM \"{table.Name}\" WHERE document_id <> 'sha256:old' ORDER BY {string.Join(", ", table.PrimaryKey)}"))
        .Select(static row => string.Join('|', row)));
}
