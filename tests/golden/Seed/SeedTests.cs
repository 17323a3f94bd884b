using Ingest.GoldenTests.Approval;
using Ingest.GoldenTests.CrossFormat;
using Ingest.Model;
using Ingest.Tests;

namespace Ingest.GoldenTests.Seed;

/// <summary>A real disclosure in four formats, kept beside the repository and not in it. Where it is absent these tests are skipped.</summary>
public sealed class SeedTests
{
    [BesideTheory("seed/seed.docx")]
    [InlineData("seed.docx")]
    [InlineData("seed.html")]
    [InlineData("seed.txt")]
    [InlineData("seed.pdf")]
    public void What_its_pages_say_of_it_is_read(string name)
    {
        Document document = Read(name);
        Assert.Equal((Phase.Budget, Scope.Unit, 2024), (document.Disclosure.Phase, document.Disclosure.Scope, document.Disclosure.FiscalYear));
        Assert.Equal(("203001", "131028"), (document.Disclosure.Body?.Code, document.Disclosure.Region?.Code));
        Assert.Equal([22], document.Performance.Where(p => !p.Complete).Select(p => p.Ordinal));
        Assert.Equal(1550.33m, document.Performance.Sum(p => p.Budget?.Total?.Value));
        Assert.Equal(0, document.Conservation.Lost);
    }

    [BesideTheory("seed/seed.docx")]
    [InlineData("seed.docx")]
    [InlineData("seed.html")]
    [InlineData("seed.txt")]
    [InlineData("seed.pdf")]
    public void Every_figure_of_its_statutory_tables_is_the_one_printed(string name)
    {
        IReadOnlyList<string> expected = SeedFacts.Expected();
        Assert.Equal(SeedFacts.Count, expected.Count);
        Document document = Read(name);
        Assert.Equal(SeedFacts.Kinds, document.Tables.Where(t => SeedFacts.Kinds.Contains(t.Kind)).Select(t => t.Kind));
        Same(expected, SeedFacts.Of(document), "printed", name);
    }

    [BesideTheory("seed/seed.docx")]
    [InlineData("seed.docx")]
    [InlineData("seed.html")]
    [InlineData("seed.txt")]
    [InlineData("seed.pdf")]
    public void Every_project_and_indicator_is_the_one_printed(string name)
    {
        IReadOnlyList<string> expected = SeedProjects.Expected();
        Assert.Equal(SeedProjects.Count, expected.Count(line => line.StartsWith("project ", StringComparison.Ordinal)));
        Assert.Equal(SeedProjects.Indicators, expected.Count(line => line.StartsWith("indicator ", StringComparison.Ordinal)));
        Same(expected, SeedProjects.Of(Read(name)), "printed", name);
    }

    [BesideTheory("seed/seed.docx")]
    [InlineData("seed.html")]
    [InlineData("seed.txt")]
    [InlineData("seed.pdf")]
    public void Each_format_gives_what_the_Word_file_gives(string name)
    {
        (Document word, Document other) = (Read("seed.docx"), Read(name));
        foreach (Func<Document, IReadOnlyList<string>> lines in (Func<Document, IReadOnlyList<string>>[])[Projection.Disclosure, Projection.Facts, Projection.Performance, Projection.Narrative])
        {
            bool pages = other.Source.Pages is not null;
            Same(pages ? Projection.AsPagesShow(lines(word)) : lines(word), pages ? Projection.AsPagesShow(lines(other)) : lines(other), "seed.docx", name);
        }
    }

    private static Document Read(string name) => Reading.OfPath(Beside.At($"seed/{name}"));

    private static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string left, string right)
    {
        string? difference = LineDiff.First(expected, actual, left, right);
        Assert.True(difference is null, difference);
    }
}
