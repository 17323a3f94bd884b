using System.Text.Json.Nodes;
using Ingest.Model;

namespace Ingest.GoldenTests.Schema;

public sealed class SchemaTests
{
    [Fact]
    public void A_document_with_every_property_comes_back_from_its_json()
    {
        string json = PublishedSchema.Json(FullDocument.Make());
        Assert.Equal(json, PublishedSchema.Json(CanonicalJson.Read(System.Text.Encoding.UTF8.GetBytes(json))));
    }

    [Fact]
    public void A_document_with_every_property_is_valid() => Assert.Empty(PublishedSchema.Errors(PublishedSchema.Json(FullDocument.Make())));

    [Fact]
    public void A_document_with_nothing_optional_is_valid() => Assert.Empty(PublishedSchema.Errors(PublishedSchema.Json(new Document
    {
        DocumentId = "sha256:" + new string('0', 64),
        Source = new Source("a.txt", "txt", 0, null, "text 1"),
        Disclosure = new Disclosure(),
        Conservation = new Conservation(0, 0, 0, 0, 0),
    })));

    [Theory]
    [ClassData(typeof(EveryRendering))]
    public void Every_document_of_the_corpus_is_valid(string fileName)
    {
        IReadOnlyList<string> errors = PublishedSchema.Errors(PublishedSchema.Json(Reading.Of(fileName)));
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Theory]
    [InlineData("/tables/0/kind", "\"revenues\"")] // a kind that is not in the list
    [InlineData("/tables/0/rows/0/values/0/measure", "\"totals\"")] // a measure that is not in the list
    [InlineData("/tables/0/rows/0/values/0/value", "\"3.00\"")] // a number as a string
    [InlineData("/tables/0/rows/0/role", "\"Item\"")] // the enum's own name
    [InlineData("/tables/0/id", "\"1\"")] // an id without its letter
    [InlineData("/tables/0/grid/cells/0/box", "[1,2,3]")] // a box with three sides
    [InlineData("/tables/0/grid/cells/0/rowSpan", "0")] // a cell that covers nothing
    [InlineData("/tables/0/confidence", "2")] // more than certain
    [InlineData("/performance/0/schedule/0/month", "13")] // no such month
    [InlineData("/performance/0/indicators/0/target/operator", "\"≥\"")] // the printed sign instead of ASCII
    [InlineData("/checks/0/verdict", "\"ok\"")] // no such verdict
    [InlineData("/completeness/0/state", "\"missing\"")] // no such state
    [InlineData("/conservation/lost", "-1")] // fewer than none
    [InlineData("/problems/0/code", "\"sum\"")] // no stable code
    [InlineData("/documentId", "\"abc\"")] // no digest
    [InlineData("/source/fileName", "\"folder/a.docx\"")] // a path
    [InlineData("/schemaVersion", "\"2.0\"")] // another model
    [InlineData("/disclosure/title", "null")] // absent properties are left out, not null
    public void A_value_out_of_its_range_is_refused(string pointer, string value)
    {
        JsonNode tree = JsonNode.Parse(PublishedSchema.Json(FullDocument.Make()))!;
        string[] steps = pointer.Split('/')[1..];
        JsonNode parent = steps[..^1].Aggregate(tree, (node, step) => int.TryParse(step, out int index) ? node[index]! : node[step]!);
        Assert.NotNull(parent[steps[^1]]);
        parent[steps[^1]] = JsonNode.Parse(value);

        Assert.NotEmpty(PublishedSchema.Errors(tree.ToJsonString()));
    }

    [Theory]
    [InlineData("abroad/budgeted")] // a pair
    [InlineData("other:本年\n实际")] // a header that no measure names, with its line feed
    public void A_composed_measure_is_accepted(string measure)
    {
        JsonNode tree = JsonNode.Parse(PublishedSchema.Json(FullDocument.Make()))!;
        tree["tables"]![0]!["rows"]![0]!["values"]![0]!["measure"] = measure;

        Assert.Empty(PublishedSchema.Errors(tree.ToJsonString()));
    }
}
