using System.Text.Json.Nodes;
using Ingest.Certify;
using Ingest.Model;
using NJsonSchema;

namespace Ingest.GoldenTests.Schema;

public sealed class CertificateSchemaTests
{
    private static readonly Vocabulary Names = new(Catalogue.Kinds, Catalogue.Measures);

    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(Text()).GetAwaiter().GetResult());

    [Theory]
    [ClassData(typeof(EveryRendering))]
    public void Every_certificate_of_the_corpus_is_valid(string fileName) => AssertValid(Json(Reading.Of(fileName)));

    [Fact]
    public void A_certificate_with_every_property_is_valid() => AssertValid(Json(FullDocument.Make()));

    [Theory]
    [InlineData("conclusion", "\"ok\"")] // no such word
    [InlineData("documentId", "\"abc\"")] // no digest
    [InlineData("counts", "{\"exact\":1}")] // verdicts missing
    [InlineData("findings", "[{\"id\":\"a\",\"says\":\"b\",\"verdict\":\"wrong\",\"figures\":[]}]")] // no such verdict
    [InlineData("clock", "\"2026\"")] // nothing that is not named, and no clock
    public void A_value_out_of_its_range_is_refused(string property, string value)
    {
        JsonNode tree = JsonNode.Parse(Json(FullDocument.Make()))!;
        tree[property] = JsonNode.Parse(value);
        Assert.NotEmpty(Schema.Value.Validate(tree.ToJsonString()));
    }

    private static void AssertValid(string json) => Assert.Empty(Schema.Value.Validate(json).Select(static error => error.ToString()));

    private static string Json(Document document) => CertificateJson.Write(Certifier.Certify(document, Names, isAll: true));

    private static string Text()
    {
        using Stream stream = typeof(Certificate).Assembly.GetManifestResourceStream(CertificateJson.SchemaName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
