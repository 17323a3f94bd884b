using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Model;

namespace Ingest.UnitTests.Sinks;

/// <summary>Documents that a later or a broken program wrote.</summary>
public sealed class ParsingTests
{
    private static JsonNode Written => JsonNode.Parse(CanonicalDocument.Of(SampleDocument.Of('a')).Json.Span)!;

    [Theory]
    [InlineData("1")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("""{"a":[{"b":1},[2]],"text":"no"}""")]
    [InlineData("""[[],{}]""")]
    public void A_field_that_a_later_version_adds_anywhere_is_passed_over(string value)
    {
        JsonNode document = Written;
        string before = document.ToJsonString();
        int added = 0;
        foreach (JsonObject part in Parts(document).ToList())
            part.Insert(added++ % (part.Count + 1), "laterField", JsonNode.Parse(value));
        Assert.True(added > 10);
        Assert.Equal(JsonNode.Parse(before)!.ToJsonString(), JsonNode.Parse(CanonicalDocument.Of(Read(document)).Json.Span)!.ToJsonString());
    }

    [Fact]
    public void A_field_of_a_later_version_is_passed_over_in_a_long_stream_too()
    {
        string text = new('x', 60_000);
        string later = Written.ToJsonString().Replace("\"text\":", $"\"laterField\":{{\"a\":[\"{text}\",{{\"b\":1}}]}},\"text\":", StringComparison.Ordinal);
        Assert.True(later.Length > 100_000);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(later));
        Assert.Equal(CanonicalDocument.Of(Read(Written)).Json.ToArray(), CanonicalDocument.Of(CanonicalJson.Read(stream)).Json.ToArray());
    }

    [Theory]
    [InlineData("measure")]
    [InlineData("says")]
    [InlineData("verdict")]
    [InlineData("role")]
    [InlineData("line")]
    public void A_part_without_what_it_must_have_is_no_document(string field)
    {
        JsonNode document = Written;
        JsonObject part = Parts(document).Last(part => part.ContainsKey(field));
        part.Remove(field);
        Assert.Throws<JsonException>(() => Read(document));
    }

    [Theory]
    [InlineData("verdict", "\"perhaps\"")]
    [InlineData("role", "3")]
    [InlineData("line", "\"x\"")]
    [InlineData("value", "1e99")]
    [InlineData("operands", "7")]
    [InlineData("operands", "[1,2]")]
    [InlineData("operands", "[null,null]")]
    [InlineData("operands", "[[{}]]")]
    [InlineData("values", "{}")]
    public void A_value_that_is_none_is_no_document(string field, string value)
    {
        JsonNode document = Written;
        Parts(document).Last(part => part.ContainsKey(field))[field] = JsonNode.Parse(value);
        Assert.Throws<JsonException>(() => Read(document));
    }

    private static Document Read(JsonNode document) => CanonicalJson.Read(Encoding.UTF8.GetBytes(document.ToJsonString()));

    private static IEnumerable<JsonObject> Parts(JsonNode? node) => node switch
    {
        JsonObject part => part.SelectMany(static field => Parts(field.Value)).Prepend(part),
        JsonArray list => list.SelectMany(Parts),
        _ => [],
    };
}
