using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Model;
using Ingest.Sinks.Conformance.BuiltIn;
using Ingest.Sinks.Tidy;

namespace Ingest.UnitTests.Sinks;

/// <summary>Of all documents of the corpus, every sink's tidy tables hold the same values: those that the tables are defined by.</summary>
public sealed class TidyEqualityTests
{
    // As the worker gives them.
    private const int BatchSize = 64;

    private static readonly Lazy<CanonicalDocument[]> Corpus = new(static () => [.. Directory
        .EnumerateFiles(Path.Combine(RepositoryPath.Root, "tests", "golden", "approved"), "*.json").Order(StringComparer.Ordinal)
        .Select(static path => CanonicalJson.Read(new MemoryStream(File.ReadAllBytes(path)))).DistinctBy(static document => document.DocumentId).Select(CanonicalDocument.Of)]);

    private static readonly Dictionary<bool, Dictionary<string, string[]>> Expected = [];

    public static TheoryData<string> Homes => [.. SinksUnderTest.All.Where(static sink => sink is ITidyHome && sink.WhyNot is null).Select(static sink => sink.Type)];

    [Theory, MemberData(nameof(Homes))]
    public async Task The_tables_of_the_whole_corpus_are_equal_value_for_value(string type)
    {
        SinkUnderTest sink = SinksUnderTest.Of(type);
        var home = (ITidyHome)sink;
        using var output = new OutputDirectory();
        var place = new SinkPlace(type, output["out"], sink.Settings(output["out"]));
        try
        {
            await using (Ingest.Sinks.ISink made = sink.Create(place.ToSettings()))
            {
                await made.OpenAsync(CancellationToken.None);
                foreach (CanonicalDocument[] batch in Corpus.Value.Chunk(BatchSize))
                    await made.WriteManyAsync(batch, CancellationToken.None);
                await made.FlushAsync(CancellationToken.None);
            }

            Assert.All(TidyTables.All, table =>
            {
                string[] expected = ExpectedOf(table, home.KeepsDigits), found = Spelled(table, home.RowsOf(place, table), home.KeepsDigits);
                Assert.Equal(expected.Length, found.Length);
                Assert.Equal(expected.Except(found).FirstOrDefault(), found.Except(expected).FirstOrDefault());
                Assert.Equal(expected, found);
            });
        }
        finally
        {
            sink.Remove(place);
        }
    }

    [Fact]
    public void The_corpus_fills_every_column()
    {
        // What is null everywhere would be equal whatever a sink wrote.
        string[] empty = [.. TidyTables.All.SelectMany(static table => table.Columns.Where((column, index) => Corpus.Value.SelectMany(document => table.Rows(document.Document)).All(row => row[index] is null)).Select(column => $"{table.Name}.{column.Name}"))];

        Assert.Empty(empty);
    }

    private static string[] ExpectedOf(TidyTable table, bool keepsDigits)
    {
        lock (Expected)
        {
            if (!Expected.TryGetValue(keepsDigits, out Dictionary<string, string[]>? tables))
                Expected[keepsDigits] = tables = TidyTables.All.ToDictionary(static one => one.Name, one => Spelled(one, Corpus.Value.SelectMany(document => one.Rows(document.Document)), keepsDigits));
            return tables[table.Name];
        }
    }

    private static string[] Spelled(TidyTable table, IEnumerable<object?[]> rows, bool keepsDigits) =>
        [.. rows.Select(row => string.Join(" | ", row.Select((value, index) => Spell(table.Columns[index].Type, value, keepsDigits)))).Order(StringComparer.Ordinal)];

    // One spelling for what the homes' types give: 1 and true, REAL and NUMERIC, JSON with and without spaces.
    private static string Spell(TidyType type, object? value, bool keepsDigits) => (type, value) switch
    {
        (_, null) => "∅",
        (TidyType.Boolean, bool flag) => flag ? "true" : "false",
        (TidyType.Boolean, long flag) => flag == 1 ? "true" : "false",
        (TidyType.Number, string text) => Digits(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), keepsDigits),
        (TidyType.Number, double number) => Digits((decimal)number, keepsDigits),
        (TidyType.Number, decimal number) => Digits(number, keepsDigits),
        (TidyType.Json, string json) => Ordered(JsonNode.Parse(json))!.ToJsonString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Digits(decimal number, bool keepsDigits) =>
        (keepsDigits ? number : number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(Ordered)]),
        JsonObject one => new JsonObject(one.OrderBy(static property => property.Key, StringComparer.Ordinal).Select(static property => KeyValuePair.Create(property.Key, Ordered(property.Value)))),
        _ => node?.DeepClone(),
    };
}
