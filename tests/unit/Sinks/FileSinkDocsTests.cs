using System.Text;
using System.Text.RegularExpressions;
using Ingest.Commands;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Sinks;
using Ingest.UnitTests.Commands;
using Ingest.UnitTests.Sinks.Parquet;
using Microsoft.Extensions.Configuration;

namespace Ingest.UnitTests.Sinks;

/// <summary>What docs/sinks.md and the README say of the sinks for files, desks and messages is done as it stands there.</summary>
public sealed partial class FileSinkDocsTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    public void Dispose() => _output.Dispose();

    [Theory]
    [InlineData("parquet", 5)]
    [InlineData("datapackage", 9)]
    [InlineData("xlsx", 0)]
    [InlineData("webhook", 5)]
    [InlineData("rabbitmq", 5)]
    public async Task The_configuration_is_taken_whole(string type, int settings)
    {
        NamedSink sink = Configured(type, out IConfigurationSection section);

        Assert.Equal(settings + 1, section.GetChildren().Count());
        await sink.Sink.DisposeAsync();
    }

    [Theory]
    [InlineData("parquet", "lake")]
    [InlineData("datapackage", "open")]
    public async Task The_questions_to_files_are_answered(string type, string name)
    {
        await Deliver(Configured(type, out IConfigurationSection section).Sink);

        string[] questions = [.. Blocks(Section(type), "sql")];
        Assert.Equal(2, questions.Length);
        Assert.All(questions, question => Assert.NotEmpty(Lake.Query(question.Replace("'out/", $"'{_output.Path}/", StringComparison.Ordinal))));
        Assert.Equal(name, section.Key);
    }

    [Fact]
    public async Task The_question_of_the_README_is_answered()
    {
        await Deliver(BuiltInSinks.All.Single(sink => sink.Name == "parquet").Create(new SinkSettings("parquet", _output.Path)));

        string question = Assert.Single(Blocks(File.ReadAllText(Path.Combine(RepositoryPath.Root, "README.md")), "sql"), sql => sql.Contains("read_parquet", StringComparison.Ordinal));

        Assert.NotEmpty(Lake.Query(question.Replace("out/mine/", $"{_output.Path}/", StringComparison.Ordinal)));
    }

    private NamedSink Configured(string type, out IConfigurationSection section)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Blocks(Section(type), "json").Single()))).Build();
        section = configuration.GetSection("Sinks").GetChildren().Single();
        Assert.Equal(type, section["Type"]);
        return SinkChoice.Chosen([section.Key], _output.Path, new Invocation().Parts with { Sinks = BuiltInSinks.All }, configuration).Single();
    }

    private static async Task Deliver(ISink sink)
    {
        await using (sink)
        {
            await sink.OpenAsync(CancellationToken.None);
            foreach (string name in (string[])["hebei-unit-budget", "hebei-broken-sums"])
                await sink.WriteAsync(CanonicalDocument.Of(CanonicalJson.Read(File.ReadAllBytes(Path.Combine(RepositoryPath.Root, "tests", "golden", "approved", $"{name}.docx.json")))), CancellationToken.None);
            await sink.FlushAsync(CancellationToken.None);
        }
    }

    private static string Section(string type) => File.ReadAllText(Path.Combine(RepositoryPath.Root, "docs", "sinks.md")).Split("\n## ").Single(section => section.StartsWith(type + "\n", StringComparison.Ordinal));

    private static IEnumerable<string> Blocks(string text, string language) =>
        Fenced().Matches(text).Where(block => block.Groups["language"].Value == language).Select(static block => block.Groups["text"].Value);

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
