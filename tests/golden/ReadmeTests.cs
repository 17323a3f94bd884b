using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Sinks;
using Microsoft.Data.Sqlite;

namespace Ingest.GoldenTests;

/// <summary>What the README tells people to type works as it stands.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task The_queries_find_what_they_are_said_to_find()
    {
        // The question to Parquet files has a test beside the sink's.
        string[] queries = [.. Query().Matches(Readme).Select(static match => match.Groups["sql"].Value).Where(static sql => !sql.Contains("read_parquet", StringComparison.Ordinal))];
        Assert.Equal(2, queries.Length);
        string folder = Directory.CreateTempSubdirectory("ingest-readme-").FullName;
        try
        {
            await using (ISink sink = BuiltInSinks.All.Single(static one => one.Name == "sqlite").Create(new SinkSettings("it", folder)))
            {
                await sink.OpenAsync(CancellationToken.None);
                foreach (string document in new[] { "hebei-unit-budget.docx", "final-account.docx" })
                    await sink.WriteAsync(CanonicalDocument.Of(Reading.Of(document)), CancellationToken.None);
                await sink.FlushAsync(CancellationToken.None);
            }
            await using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "disclosures.db")};Pooling=False");
            await database.OpenAsync();
            foreach (string query in queries)
            {
                await using SqliteCommand command = database.CreateCommand();
                command.CommandText = query;
                await using SqliteDataReader rows = await command.ExecuteReaderAsync();
                Assert.True(await rows.ReadAsync(), query);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_commands_and_files_it_names_are_there()
    {
        string[] commands = ["run", "watch", "show", "check", "status", "requeue", "audit", "list"];
        Assert.All(Command().Matches(Readme), match => Assert.Contains(match.Groups["name"].Value, commands));
        Assert.All(Link().Matches(Readme), static match => Assert.True(Path.Exists(Path.Combine(Repository.Root, match.Groups["path"].Value)), match.Value));
    }

    [GeneratedRegex("(?:db \"|```sql)\\s(?<sql>\\s*SELECT.*?)(?:\"|```)", RegexOptions.Singleline)]
    private static partial Regex Query();

    [GeneratedRegex(@"^(?:\./build run|ingest) (?<name>[a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]+)\)")]
    private static partial Regex Link();
}
