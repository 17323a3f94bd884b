using System.Text.RegularExpressions;
using Ingest.Commands;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Sinks;
using Ingest.Sinks.Conformance.BuiltIn;
using Ingest.Sinks.Conformance.Servers;
using Ingest.UnitTests.Commands;
using Microsoft.Extensions.Configuration;

namespace Ingest.UnitTests.Sinks;

/// <summary>docs/sinks.md gives for each database a configuration that works and two questions that it answers: both are run as they stand there.</summary>
public sealed partial class SinkDocsTests
{
    private static readonly string[] Databases = ["sqlite", "duckdb", "postgres"];

    public static TheoryData<string> Documented => [.. Databases.Where(static type => SinksUnderTest.Of(type).WhyNot is null)];

    [Theory, MemberData(nameof(Documented))]
    public async Task The_configuration_works_and_the_questions_are_answered(string type)
    {
        string section = SectionOf(type);
        string[] questions = [.. Blocks(section, "sql")];
        Assert.Equal(2, questions.Length);
        using var output = new OutputDirectory();
        SinkUnderTest sink = SinksUnderTest.Of(type);
        IReadOnlyDictionary<string, string> here = sink.Settings(output.Path);

        // What cannot be the same here as there: the server's address, and on the one server of all tests the schema.
        IConfigurationRoot configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Blocks(section, "json").Single()))).Build();
        IConfigurationSection documented = configuration.GetSection("Sinks").GetChildren().Single();
        Assert.Equal(type, documented["Type"]);
        foreach ((string key, string value) in here)
        {
            Assert.NotNull(documented[key]);
            documented[key] = value;
        }
        try
        {
            NamedSink made = SinkChoice.Chosen([documented.Key], output.Path, new Invocation().Parts with { Sinks = BuiltInSinks.All }, configuration).Single();
            await using (ISink open = made.Sink)
            {
                await open.OpenAsync(CancellationToken.None);
                await open.WriteManyAsync(Some(), CancellationToken.None);
                await open.FlushAsync(CancellationToken.None);
            }

            Assert.All(questions, question => Assert.NotEmpty(Asked(type, output[documented.Key], here.TryGetValue("Schema", out string? schema) ? question.Replace("ingest.", schema + ".", StringComparison.Ordinal) : question)));
        }
        finally
        {
            sink.Remove(new SinkPlace(type, output.Path, here));
        }
    }

    private static CanonicalDocument[] Some() => [.. new[] { "hebei-unit-budget", "hebei-broken-sums", "sichuan-final-account" }
        .Select(name => CanonicalJson.Read(new MemoryStream(File.ReadAllBytes(Path.Combine(RepositoryPath.Root, "tests", "golden", "approved", $"{name}.docx.json"))))).Select(CanonicalDocument.Of)];

    private static List<object?[]> Asked(string type, string folder, string question)
    {
        switch (type)
        {
            case "sqlite":
                return Database.Query(Path.Combine(folder, "disclosures.db"), question);
            case "duckdb":
                using (var connection = new DuckDB.NET.Data.DuckDBConnection($"Data Source={Path.Combine(folder, "disclosures.duckdb")}"))
                {
                    connection.Open();
                    return DatabaseRows.Query(connection, question);
                }
            default:
                return PostgresServer.Shared.Query(question);
        }
    }

    private static string SectionOf(string type) => File.ReadAllText(Path.Combine(RepositoryPath.Root, "docs", "sinks.md"))
        .Split("\n## ").Single(section => section.StartsWith(type + "\n", StringComparison.Ordinal));

    private static IEnumerable<string> Blocks(string section, string language) =>
        Fenced().Matches(section).Where(block => block.Groups["language"].Value == language).Select(static block => block.Groups["text"].Value);

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
