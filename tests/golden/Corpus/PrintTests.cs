using Ingest.Corpus;
using Ingest.Corpus.Print;

namespace Ingest.GoldenTests.Corpus;

/// <summary>The PDFs are printed by hand and committed; what can be held against them without a printer is held here.</summary>
public sealed class PrintTests
{
    private static readonly SortedDictionary<string, Printed> Register = PrintRegister.Load(Repository.PrintRegister);

    private static PrintJob[] Jobs { get; } =
        [.. Repository.Disclosures.SelectMany(name => CorpusBuilder.Prints(name, File.ReadAllText(Path.Combine(Repository.Sources, name + ".json"))))];

    public static bool IsPrint(string fileName) => fileName.EndsWith(".pdf", StringComparison.Ordinal);

    [Fact]
    public void Every_print_that_a_source_asks_for_is_there_and_no_other()
    {
        string[] asked = [.. Jobs.Select(job => job.FileName).Order(StringComparer.Ordinal)];

        Assert.Equal(asked, Repository.Renderings.Where(IsPrint));
        Assert.Equal(asked, Register.Keys);
    }

    [Fact]
    public void Every_print_was_made_from_what_its_source_says_now() => Assert.All(Jobs, job =>
        Assert.True(Register[job.FileName].Mark == job.Mark, $"{job.FileName} was printed from another source. Run: ./build corpus"));

    [Fact]
    public void Every_print_is_the_file_that_came_out() => Assert.All(Register, print =>
        Assert.Equal(print.Value.File, PrintJob.Sha256(File.ReadAllBytes(Path.Combine(Repository.Documents, print.Key)))));

    [Fact]
    public void At_least_eight_disclosures_are_printed_and_each_producer_prints_several()
    {
        Assert.True(Jobs.DistinctBy(job => Repository.DisclosureOf(job.FileName)).Count() >= 8);
        Assert.All(Jobs.GroupBy(job => job.Producer), prints => Assert.True(prints.Count() >= 4, $"{prints.Key} prints {prints.Count()} documents"));
        Assert.Equal(3, Jobs.DistinctBy(job => job.Producer).Count());
    }

    [Fact]
    public void A_repository_can_carry_the_prints() =>
        Assert.InRange(Repository.Renderings.Where(IsPrint).Sum(name => new FileInfo(Path.Combine(Repository.Documents, name)).Length), 1, 9_000_000);

    [Theory]
    [InlineData("12.00", "13.00")] // another figure
    [InlineData("\"size\":8", "\"size\":9")] // another dress
    [InlineData("--rotate=+90", "--rotate=+270")] // another treatment of the printed file
    public void Another_source_is_another_mark(string old, string other)
    {
        const string Source = """{"pdf":{"chromium":{"size":8,"afterwards":["--rotate=+90"]},"libreoffice":{"size":8,"afterwards":["--rotate=+90"]}},"blocks":[{"table":["a|12.00"]}]}""";
        string[] Marks(string source) => [.. CorpusBuilder.Prints("x", source).Select(job => job.Mark)];

        Assert.Equal(Marks(Source), Marks(Source));
        Assert.All(Marks(Source).Zip(Marks(Source.Replace(old, other, StringComparison.Ordinal))), pair => Assert.NotEqual(pair.First, pair.Second));
    }
}
