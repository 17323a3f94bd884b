using System.Text.Json.Nodes;
using CsvHelper;
using Ingest.Sinks;
using Ingest.Sinks.Fiscal;
using NJsonSchema;

namespace Ingest.UnitTests.Sinks.Fiscal;

/// <summary>The descriptor of <c>datapackage</c> holds before the schemas that Frictionless publishes, and says what is in the files.</summary>
public sealed class FiscalPackageTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    public static TheoryData<string> Schemas => ["data-package", "tabular-data-package", "fiscal-data-package"];

    public void Dispose() => _output.Dispose();

    [Theory, MemberData(nameof(Schemas))]
    public async Task It_validates_with_the_public_schema(string schema) => Assert.Empty(await Errors(schema, (await Package()).ToJsonString()));

    [Theory, MemberData(nameof(Schemas))]
    public async Task It_validates_with_all_settings(string schema)
    {
        JsonObject package = await Package(("Name", "qinghe/budgets"), ("License", "CC-BY-4.0"), ("LicenseUrl", "https://example.org/licence"), ("Publisher", "青禾"),
            ("PublisherUrl", "https://example.org/"), ("Source", "政府网站"), ("SourceUrl", "http://example.org/files"), ("Homepage", "https://example.org/data"));

        Assert.Empty(await Errors(schema, package.ToJsonString()));
        Assert.Equal("CC-BY-4.0", (string?)package["licenses"]![0]!["name"]);
        Assert.Equal("publisher", (string?)package["contributors"]![0]!["role"]);
        Assert.Equal("http://example.org/files", (string?)package["sources"]![0]!["path"]);
    }

    [Theory]
    [InlineData("/resources", "data-package")]
    [InlineData("/profile", "tabular-data-package")]
    [InlineData("/resources/0/schema/fields/0/name", "tabular-data-package")]
    [InlineData("/model", "fiscal-data-package")]
    [InlineData("/model/measures/yuan/currency", "fiscal-data-package")]
    [InlineData("/model/dimensions/date/primaryKey", "fiscal-data-package")]
    public async Task Without_a_part_it_does_not(string path, string schema)
    {
        JsonObject package = await Package();
        string[] steps = path[1..].Split('/');
        JsonNode at = steps[..^1].Aggregate((JsonNode)package, static (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        Assert.True(at.AsObject().Remove(steps[^1]));

        Assert.NotEmpty(await Errors(schema, package.ToJsonString()));
    }

    [Fact]
    public async Task The_published_fiscal_schema_takes_no_profile_but_the_tabular_one()
    {
        JsonObject package = await Package();
        package["profile"] = "fiscal-data-package";

        // Why the profile does not say fiscal-data-package: decided by the schema, and to be changed when it changes.
        Assert.NotEmpty(await Errors("fiscal-data-package", package.ToJsonString()));
    }

    [Fact]
    public async Task Every_schema_of_a_table_validates_with_the_public_one()
    {
        foreach (JsonNode? resource in (await Package())["resources"]!.AsArray())
            Assert.Empty(await Errors("table-schema", resource!["schema"]!.ToJsonString()));
    }

    [Fact]
    public async Task Every_column_of_the_lines_is_a_concept_of_the_type_that_the_concept_has()
    {
        JsonObject package = await Package();
        Dictionary<string, string> own = package["columnTypes"]!.AsArray().OfType<JsonObject>().ToDictionary(static type => (string)type["name"]!, static type => (string)type["dataType"]!);
        JsonArray fields = package["resources"]!.AsArray().Single(static resource => (string?)resource!["name"] == "fiscal")!["schema"]!["fields"]!.AsArray();

        Assert.All(fields, field =>
        {
            string type = (string)field!["columnType"]!;
            Assert.Equal(own.GetValueOrDefault(type, type switch { "value" => "number", "date:fiscal-year" => "integer", _ => "string" }), (string)field["type"]!);
        });
        Assert.Equal(fields.Count, fields.Select(static field => (string)field!["columnType"]!).Distinct().Count());
        Assert.Subset(fields.Select(static field => (string)field!["columnType"]!).ToHashSet(), own.Keys.ToHashSet());
    }

    [Fact]
    public async Task The_model_names_columns_of_the_lines()
    {
        JsonObject package = await Package();
        HashSet<string> columns = [.. FiscalTable.Lines.Columns.Select(static column => column.Name)];

        HashSet<string> named = [.. package["model"]!["measures"]!.AsObject().Select(static measure => (string)measure.Value!["source"]!)];
        foreach ((_, JsonNode? dimension) in package["model"]!["dimensions"]!.AsObject())
        {
            JsonObject attributes = dimension!["attributes"]!.AsObject();
            Assert.All(dimension["primaryKey"]!.AsArray(), key => Assert.True(attributes.ContainsKey((string)key!)));
            Assert.All(attributes.SelectMany(static one => new[] { one.Value!["labelfor"], one.Value["parent"] }).OfType<JsonNode>(), other => Assert.True(attributes.ContainsKey((string)other!)));
            named.UnionWith(attributes.Select(static attribute => (string)attribute.Value!["source"]!));
        }
        Assert.Equal(columns.Order(), named.Order());
    }

    [Fact]
    public async Task A_line_refers_to_its_figure_and_has_its_amount()
    {
        await Package();
        Dictionary<string, string> facts = Column("facts", "yuan"), lines = Column("fiscal", "yuan");

        Assert.Equal(4, lines.Count);
        Assert.All(lines, line => Assert.Equal(facts[line.Key], line.Value));
    }

    [Fact]
    public async Task Files_begin_with_the_first_columns_name()
    {
        await Package();

        // Readers of Data Package 1.0, such as Frictionless' own for JavaScript, take a byte order mark for a part of it.
        Assert.All(Directory.GetFiles(_output["datapackage"], "*.csv"), path => Assert.Equal("document_id,"u8.ToArray(), File.ReadAllBytes(path)[..12]));
    }

    [Theory]
    [InlineData("Name", "Große Daten")]
    [InlineData("License", "CC BY")]
    [InlineData("Homepage", "example.org")]
    [InlineData("SourceUrl", "https://example.org/")] // without Source
    public void What_no_descriptor_can_hold_is_refused_at_the_start(string key, string value)
    {
        var settings = new SinkSettings("it", _output.Path, new Dictionary<string, string> { [key] = value });
        FiscalSettings.Of(settings);

        Assert.StartsWith($"OPTION-005 Sinks:it:{key} is ", Assert.Single(settings.Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_documentation_has_the_mapping_of_every_column()
    {
        string docs = File.ReadAllText(Path.Combine(RepositoryPath.Root, "docs", "sinks.md"));

        Assert.All(FiscalTable.Lines.Columns, column => Assert.Contains($"| `{column.Name}` | `{FiscalConcepts.ColumnTypeOf(column.Name)}` |", docs, StringComparison.Ordinal));
    }

    private async Task<JsonObject> Package(params (string Key, string Value)[] values)
    {
        var settings = new SinkSettings("datapackage", _output.Path, values.ToDictionary(static pair => pair.Key, static pair => pair.Value));
        await using (ISink sink = BuiltInSinks.All.Single(static one => one.Name == "datapackage").Create(settings))
        {
            await sink.OpenAsync(CancellationToken.None);
            await sink.WriteAsync(Model.CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None);
            await sink.FlushAsync(CancellationToken.None);
        }
        Assert.Empty(settings.Mistakes);
        return JsonNode.Parse(File.ReadAllBytes(_output["datapackage/datapackage.json"]))!.AsObject();
    }

    private Dictionary<string, string> Column(string table, string column)
    {
        using CsvReader csv = CsvReader.FromFile(_output[$"datapackage/{table}.csv"]);
        string[] headers = csv.Headers.ToArray();
        var values = new Dictionary<string, string>();
        while (csv.Read())
            values.Add(csv.GetString(Array.IndexOf(headers, "position")), csv.GetString(Array.IndexOf(headers, column)));
        return values;
    }

    private static async Task<IEnumerable<string>> Errors(string schema, string json)
    {
        JsonSchema parsed = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Path.Combine(RepositoryPath.Root, "tests", "unit", "Sinks", "Schemas", "frictionless", $"{schema}.json")));
        return parsed.Validate(json).Select(static error => error.ToString());
    }
}
