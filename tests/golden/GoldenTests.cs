using Ingest.GoldenTests.Approval;
using Ingest.Model;

namespace Ingest.GoldenTests;

public sealed class GoldenTests
{
    [Theory]
    [ClassData(typeof(EveryRendering))]
    public void Every_document_of_the_corpus_is_read_as_approved(string fileName)
    {
        var json = new MemoryStream();
        CanonicalJson.Write(Reading.Of(fileName), json);

        string? message = ApprovedFiles.OfRepository().Compare(fileName, json.ToArray());

        Assert.True(message is null, message);
    }

    [Theory]
    [ClassData(typeof(EveryRendering))]
    public void Json_that_is_passed_on_unparsed_is_spread_over_the_same_lines(string fileName)
    {
        var document = CanonicalDocument.Of(Reading.Of(fileName));
        var written = new MemoryStream();
        document.WriteIndented(written);

        var passedOn = new MemoryStream();
        CanonicalDocument.Of(document.DocumentId, document.Json).WriteIndented(passedOn);

        Assert.Equal(written.ToArray(), passedOn.ToArray());
    }

    [Fact]
    public void Every_approved_reading_still_has_its_document()
    {
        IReadOnlyList<string> orphans = ApprovedFiles.OfRepository().Orphans(Repository.Renderings);

        Assert.True(orphans.Count == 0, $"Approved readings without a document: {string.Join(", ", orphans)}. Delete them with the commit that removed the documents.");
    }

    [Theory]
    [ClassData(typeof(EveryRendering))]
    public void Every_measure_of_a_statement_has_a_name(string fileName)
    {
        foreach (Statement statement in Reading.Of(fileName).Statements)
            Assert.All(statement.Measure.Split('/'), part => Assert.Contains(Catalogue.Measures, measure => measure.Id == part));
    }

    [Theory]
    [ClassData(typeof(EveryRendering))]
    public void No_character_of_the_corpus_is_lost(string fileName)
    {
        Conservation count = Reading.Of(fileName).Conservation;

        Assert.True(count.Lost == 0, $"{fileName} lost {count.Lost} of {count.Characters} characters.");
        Assert.Equal(count.Characters, count.InTables + count.InNarrative + count.Furniture);
    }

    [Theory]
    [InlineData("word-structures.docx")] // hidden runs
    [InlineData("tracked-changes.docx")] // struck text
    public void What_a_source_hides_is_counted_apart(string fileName) =>
        Assert.True(Reading.Of(fileName).Conservation.Hidden > 0);
}
