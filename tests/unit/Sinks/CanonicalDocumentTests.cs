using System.Text.Json;
using Ingest.Model;

namespace Ingest.UnitTests.Sinks;

public sealed class CanonicalDocumentTests
{
    private static readonly Document Sample = SampleDocument.Of('a') with { Problems = [new Problem { Code = "TEST-001", Severity = Severity.Info, Message = "a \"quoted\" 合计\n\u0001 line" }] };

    [Fact]
    public void Json_spread_over_lines_without_parsing_it_is_what_the_document_would_have_written()
    {
        var passedOn = CanonicalDocument.Of(Sample.DocumentId, CanonicalDocument.Of(Sample).Json);

        Assert.Equal(Indented(CanonicalDocument.Of(Sample)), Indented(passedOn));
    }

    [Fact]
    public void What_was_read_is_known_without_parsing_the_document()
    {
        var passedOn = CanonicalDocument.Of(Sample.DocumentId, CanonicalDocument.Of(Sample).Json);

        Assert.Equal(Sample.Source, passedOn.Source);
    }

    [Fact]
    public void A_document_comes_back_from_its_json() =>
        Assert.Equal(Indented(CanonicalDocument.Of(Sample)), Indented(CanonicalDocument.Of(CanonicalDocument.Of(Sample.DocumentId, CanonicalDocument.Of(Sample).Json).Document)));

    [Fact]
    public void What_a_document_weighs_is_about_what_its_json_is_long_and_stays_the_same()
    {
        foreach (string path in Directory.GetFiles(Path.Combine(RepositoryPath.Root, "tests", "golden", "approved"), "*.json"))
        {
            Document document = CanonicalJson.Read(File.ReadAllBytes(path));
            var typed = CanonicalDocument.Of(document);
            long weight = typed.Weight;
            Assert.True(weight < 2L * typed.Json.Length && weight > typed.Json.Length / 2, $"{Path.GetFileName(path)}: {weight} for {typed.Json.Length}");
            Assert.Equal(weight, typed.Weight);
            Assert.Equal(typed.Json.Length, CanonicalDocument.Of(document.DocumentId, typed.Json).Weight);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"schemaVersion":"1.0","documentId":"sha256:00"}""")]
    [InlineData("""{"schemaVersion":"1.0","source":null}""")]
    public void Json_without_a_source_is_no_document(string json) =>
        Assert.Throws<JsonException>(() => CanonicalJson.ReadSource(System.Text.Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("{\"a\":\"b")]
    [InlineData("{\"a\":\"b\\")]
    [InlineData("{\"a\":[1,2")]
    [InlineData("{\"a\":1}}")]
    [InlineData("{")]
    public void Json_that_is_broken_is_the_documents_fault_and_never_ours(string json) =>
        Assert.Throws<JsonException>(() => CanonicalJson.Indent(System.Text.Encoding.UTF8.GetBytes(json), Stream.Null));

    [Fact]
    public void A_small_answer_of_brackets_cannot_fill_the_disk()
    {
        string brackets = new string('[', 100_000) + "1" + new string(']', 100_000);
        using var stream = new MemoryStream();
        Assert.Throws<JsonException>(() => CanonicalJson.Indent(System.Text.Encoding.UTF8.GetBytes(brackets), stream));
        Assert.InRange(stream.Length, 0, 1 << 20);
    }

    [Fact]
    public void A_text_longer_than_any_buffer_is_indented_as_it_is_written()
    {
        Document document = Sample with { Narrative = [new Section { Title = new string('长', 100_000), Level = 1, Paragraphs = [] }] };
        Assert.Equal(Indented(CanonicalDocument.Of(document)), Indented(CanonicalDocument.Of(document.DocumentId, CanonicalDocument.Of(document).Json)));
    }

    [Fact]
    public void Sections_may_be_nested_deep()
    {
        var deep = new Section { Title = "x", Level = 1, Paragraphs = [] };
        for (int i = 0; i < 100; i++)
            deep = new Section { Title = "x", Level = 1, Paragraphs = [], Sections = [deep] };
        Document document = Sample with { Narrative = [deep] };
        Assert.Equal(Indented(CanonicalDocument.Of(document)), Indented(CanonicalDocument.Of(document.DocumentId, CanonicalDocument.Of(document).Json)));
    }

    private static string Indented(CanonicalDocument document)
    {
        using var stream = new MemoryStream();
        document.WriteIndented(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
