using System.Text.Json;
using CsvHelper;
using Ingest.Sinks.Tidy;

namespace Ingest.UnitTests.Sinks;

public sealed class DataPackageTests : IDisposable
{
    private static readonly string[] FieldTypes = ["string", "integer", "number", "boolean", "array"];

    private readonly OutputDirectory _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Every_table_is_a_resource_whose_fields_are_the_files_columns_in_order()
    {
        JsonElement package = await Package();

        Assert.Equal(TidyTables.All.Select(table => table.Name), package.GetProperty("resources").EnumerateArray().Select(resource => Text(resource, "name")));
        foreach (JsonElement resource in package.GetProperty("resources").EnumerateArray())
        {
            using CsvReader csv = CsvReader.FromFile(_output["csv/" + Text(resource, "path")]);
            Assert.Equal(csv.Headers.ToArray(), Fields(resource).Select(field => Text(field, "name")));
        }
    }

    [Fact]
    public async Task Every_field_has_a_type_a_title_and_a_description()
    {
        JsonElement package = await Package();

        Assert.All(package.GetProperty("resources").EnumerateArray().SelectMany(Fields), field =>
        {
            Assert.Contains(Text(field, "type"), FieldTypes);
            Assert.NotEmpty(Text(field, "title"));
            Assert.NotEmpty(Text(field, "description"));
        });
    }

    [Fact]
    public async Task Keys_name_fields_that_are_there_and_all_tables_refer_to_documents()
    {
        JsonElement package = await Package();

        foreach (JsonElement resource in package.GetProperty("resources").EnumerateArray())
        {
            JsonElement schema = resource.GetProperty("schema");
            string[] names = [.. Fields(resource).Select(field => Text(field, "name"))];
            Assert.Subset(names.ToHashSet(), schema.GetProperty("primaryKey").EnumerateArray().Select(name => name.GetString()!).ToHashSet());
            Assert.Equal(Text(resource, "name") != "documents", schema.TryGetProperty("foreignKeys", out JsonElement keys));
            if (Text(resource, "name") != "documents")
                Assert.Equal("documents", Text(keys[0].GetProperty("reference"), "resource"));
        }
    }

    [Fact]
    public async Task Amounts_in_yuan_say_their_unit()
    {
        JsonElement facts = (await Package()).GetProperty("resources").EnumerateArray().Single(resource => Text(resource, "name") == "facts");

        Assert.Equal("元", Text(Fields(facts).Single(field => Text(field, "name") == "yuan"), "unit"));
    }

    private async Task<JsonElement> Package()
    {
        await OpenSink.Deliver("csv", _output, SampleDocument.Of('a'));
        return JsonDocument.Parse(File.ReadAllBytes(_output["csv/datapackage.json"])).RootElement;
    }

    private static IEnumerable<JsonElement> Fields(JsonElement resource) => resource.GetProperty("schema").GetProperty("fields").EnumerateArray();

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
