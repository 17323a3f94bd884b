using System.Text.Json;
using CsvHelper;
using Ingest.Sinks.Tidy;

namespace Ingest.UnitTests.Sinks;

public sealed class DataPackageTests : IDisposable
{
    private static readonly string[] FieldTypes = ["string", "integer", "number", "boolean", "array"];

    private readonly OutputDirectory _output = new();

    public void Dispose() => _output.Dispose();

    [Theory, InlineData("csv"), InlineData("datapackage")]
    public async Task Every_table_is_a_resource_whose_fields_are_the_files_columns_in_order(string sink)
    {
        JsonElement package = await Package(sink);

        Assert.Equal(TidyTables.All.Select(table => table.Name).Concat(sink == "csv" ? [] : ["fiscal"]), package.GetProperty("resources").EnumerateArray().Select(resource => Text(resource, "name")));
        foreach (JsonElement resource in package.GetProperty("resources").EnumerateArray())
        {
            using CsvReader csv = CsvReader.FromFile(_output[$"{sink}/" + Text(resource, "path")]);
            Assert.Equal(csv.Headers.ToArray(), Fields(resource).Select(field => Text(field, "name")));
        }
    }

    [Theory, InlineData("csv"), InlineData("datapackage")]
    public async Task Every_field_has_a_type_a_title_and_a_description(string sink)
    {
        JsonElement package = await Package(sink);

        Assert.All(package.GetProperty("resources").EnumerateArray().SelectMany(Fields), field =>
        {
            Assert.Contains(Text(field, "type"), FieldTypes);
            Assert.NotEmpty(Text(field, "title"));
            Assert.NotEmpty(Text(field, "description"));
        });
    }

    [Theory, InlineData("csv"), InlineData("datapackage")]
    public async Task Keys_name_fields_that_are_there_and_all_tables_refer_to_documents(string sink)
    {
        JsonElement package = await Package(sink);

        foreach (JsonElement resource in package.GetProperty("resources").EnumerateArray())
        {
            JsonElement schema = resource.GetProperty("schema");
            string[] names = [.. Fields(resource).Select(field => Text(field, "name"))];
            Assert.Subset(names.ToHashSet(), schema.GetProperty("primaryKey").EnumerateArray().Select(name => name.GetString()!).ToHashSet());
            Assert.Equal(Text(resource, "name") != "documents", schema.TryGetProperty("foreignKeys", out JsonElement keys));
            if (Text(resource, "name") == "documents")
                continue;
            Assert.Equal("documents", Text(keys[0].GetProperty("reference"), "resource"));
            Assert.All(keys.EnumerateArray(), key =>
            {
                JsonElement reference = key.GetProperty("reference");
                JsonElement other = package.GetProperty("resources").EnumerateArray().Single(one => Text(one, "name") == Text(reference, "resource"));
                Assert.Subset(names.ToHashSet(), Names(key));
                Assert.Subset(Fields(other).Select(field => Text(field, "name")).ToHashSet(), Names(reference));
            });
        }
    }

    [Fact]
    public async Task Amounts_in_yuan_say_their_unit()
    {
        JsonElement facts = (await Package("csv")).GetProperty("resources").EnumerateArray().Single(resource => Text(resource, "name") == "facts");

        Assert.Equal("元", Text(Fields(facts).Single(field => Text(field, "name") == "yuan"), "unit"));
    }

    private async Task<JsonElement> Package(string sink)
    {
        await OpenSink.Deliver(sink, _output, SampleDocument.Of('a'));
        return JsonDocument.Parse(File.ReadAllBytes(_output[$"{sink}/datapackage.json"])).RootElement;
    }

    private static IEnumerable<JsonElement> Fields(JsonElement resource) => resource.GetProperty("schema").GetProperty("fields").EnumerateArray();

    private static HashSet<string> Names(JsonElement key) => [.. key.GetProperty("fields").EnumerateArray().Select(static name => name.GetString()!)];

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
