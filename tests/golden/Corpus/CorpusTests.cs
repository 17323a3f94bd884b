using System.Text.Json.Nodes;
using Ingest.Corpus;

namespace Ingest.GoldenTests.Corpus;

public sealed class CorpusTests
{
    [Theory]
    [ClassData(typeof(EveryDisclosure))]
    public void The_committed_documents_are_what_the_generator_makes(string disclosure)
    {
        IReadOnlyList<Rendering> made = Make(disclosure);

        Assert.Equal(Repository.RenderingsOf(disclosure).Where(name => !PrintTests.IsPrint(name)), made.Select(rendering => rendering.FileName).Order(StringComparer.Ordinal));
        Assert.All(made, rendering => Assert.True(
            CorpusBuilder.SameContent(rendering.FileName, File.ReadAllBytes(Path.Combine(Repository.Documents, rendering.FileName)), rendering.Bytes),
            $"{rendering.FileName} is not what its source says. Run: dotnet run --project corpus/Generator"));
    }

    [Theory]
    [ClassData(typeof(EveryDisclosure))]
    public void The_generator_makes_the_same_bytes_every_time(string disclosure) => Assert.All(
        Make(disclosure).Zip(Make(disclosure)), pair => Assert.Equal(pair.First.Bytes, pair.Second.Bytes));

    [Fact]
    public void Every_document_has_a_source() => Assert.All(Repository.Renderings, name => Assert.Contains(Repository.DisclosureOf(name), Repository.Disclosures));

    [Theory]
    [ClassData(typeof(EveryDisclosure))]
    public void Every_disclosure_has_a_card_that_names_its_renderings(string disclosure)
    {
        string card = File.ReadAllText(Path.Combine(Repository.Cards, disclosure + ".md"));

        Assert.All(["**What it is.**", "**Who made it.**", "**What is hard.**", "**A correct reading must contain**"], part => Assert.Contains(part, card));
        Assert.All(Repository.RenderingsOf(disclosure), name => Assert.Contains($"`{name}`", card));
    }

    [Fact]
    public void No_card_or_expectation_outlives_its_disclosure()
    {
        string[] Names(string folder) => [.. Directory.GetFiles(folder).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

        Assert.Equal(Repository.Disclosures, Names(Repository.Cards));
        Assert.Equal(Repository.Disclosures, Names(Repository.Expected));
    }

    [Fact]
    public void There_are_at_least_fourteen_disclosures_and_each_shape_is_there_in_three_formats()
    {
        Assert.True(Repository.Disclosures.Count >= 14);
        Assert.All(["hebei-unit-budget", "shanghai-department-budget", "jiangsu-department-budget", "final-account"],
            name => Assert.Subset(Repository.RenderingsOf(name).ToHashSet(), new HashSet<string> { name + ".docx", name + ".html", name + ".txt", name + ".libreoffice.pdf", name + ".chromium.pdf" }));
    }

    [Theory]
    [InlineData("""{"txt":{},"blocks":[{"table":["a|b","c"]}]}""", "covered 0 times")] // a short row
    [InlineData("""{"txt":{},"blocks":[{"table":["a{r2}|b","c|d"]}]}""", "covered 0 times")] // one cell too many under a span
    [InlineData("""{"txt":{},"blocks":[{"tabel":[]}]}""", "tabel")] // a slip in a name
    [InlineData("""{"blocks":[]}""", "no format")] // nothing to render
    [InlineData("""{"pdf":{"papyrus":{}},"blocks":[]}""", "papyrus")] // nobody of that name prints
    [InlineData("""{"pdf":{"chromium":{"rules":"dotted"}},"blocks":[]}""", "dotted")] // no such rules
    [InlineData("""{"pdf":{"libreoffice":{}},"blocks":[{"table":["a|b"],"print":{"widths":[1]}}]}""", "1 widths")] // a width for each column, or none
    [InlineData("""{"html":{"flavour":"blog"},"blocks":[]}""", "blog")] // no such flavour
    [InlineData("""{"docx":{"numbering":true},"blocks":[{"heading":"二、职责"}]}""", "一、")] // Word would print another number
    public void A_wrong_source_is_refused_with_its_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => CorpusBuilder.Render("x", json).Count + CorpusBuilder.Prints("x", json).Count).Message);

    [Fact]
    public void Spans_marks_and_breaks_are_written_in_each_format()
    {
        const string Source = """{"txt":{},"html":{},"docx":{},"blocks":[{"table":["a{c2}|b{r2}","c\nd|{+n+}{-o-}{~h~}"]}]}""";
        IReadOnlyList<Rendering> made = CorpusBuilder.Render("x", Source);

        Assert.Equal("\ta\n\t\n\tb\n\n\tc\nd\n\tn\n\t\n\n\n", Text(made, "x.txt"));
        Assert.Contains("<td colspan=\"2\">a</td>\n<td rowspan=\"2\">b</td>", Text(made, "x.html"));
        Assert.Contains("<td>n<span style=\"display:none\">h</span></td>", Text(made, "x.html"));
        Assert.True(CorpusBuilder.SameContent("x.docx", made[0].Bytes, CorpusBuilder.Render("x", Source)[0].Bytes));
        Assert.False(CorpusBuilder.SameContent("x.docx", made[0].Bytes, CorpusBuilder.Render("x", Source.Replace("{+n+}", "{+m+}", StringComparison.Ordinal))[0].Bytes));
    }

    [Fact]
    public void Expectations_are_well_formed() => Assert.All(Directory.GetFiles(Repository.Expected),
        path => Assert.NotNull(JsonNode.Parse(File.ReadAllText(path))));

    private static IReadOnlyList<Rendering> Make(string disclosure) =>
        CorpusBuilder.Render(disclosure, File.ReadAllText(Path.Combine(Repository.Sources, disclosure + ".json")));

    private static string Text(IReadOnlyList<Rendering> made, string name) =>
        System.Text.Encoding.UTF8.GetString(made.Single(rendering => rendering.FileName == name).Bytes);
}
