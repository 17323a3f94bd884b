using Ingest.GoldenTests.Approval;
using Ingest.GoldenTests.CrossFormat;
using Ingest.Model;
using Xunit.Abstractions;

namespace Ingest.GoldenTests;

/// <summary>A real disclosure in three formats, kept beside the repository and not in it. Where it is absent there is nothing to test.</summary>
public sealed class SeedTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "seed"));

    private static readonly string[] Statutory =
    [
        "revenue-expenditure-summary", "revenue", "expenditure", "fiscal-appropriation-summary", "general-public-expenditure",
        "general-public-basic-expenditure", "government-fund-expenditure", "state-capital-expenditure", "three-public-expenditure", "assets",
    ];

    [Theory]
    [InlineData("seed.docx")]
    [InlineData("seed.html")]
    [InlineData("seed.txt")]
    [InlineData("seed.pdf")]
    public void All_that_is_known_of_it_is_read(string name)
    {
        if (Read(name) is not { } document)
            return;
        Assert.Equal((Phase.Budget, Scope.Unit, 2024), (document.Disclosure.Phase, document.Disclosure.Scope, document.Disclosure.FiscalYear));
        Assert.Equal(("203001", "131028"), (document.Disclosure.Body?.Code, document.Disclosure.Region?.Code));
        Assert.Equal(Statutory, document.Tables.Where(t => Statutory.Contains(t.Kind)).Select(t => t.Kind));
        Assert.Equal(225, document.Tables.Where(t => Statutory.Contains(t.Kind)).SelectMany(t => t.Rows).SelectMany(r => r.Values).Count(v => v.Value is not null));
        Assert.Equal(22, document.Performance.Count);
        Assert.Equal(159, document.Performance.Sum(p => p.Indicators.Count));
        Assert.Equal([22], document.Performance.Where(p => !p.Complete).Select(p => p.Ordinal));
        Assert.Equal(1550.33m, document.Performance.Sum(p => p.Budget?.Total?.Value));
        Assert.Equal(0, document.Conservation.Lost);
    }

    [Theory]
    [InlineData("seed.html")]
    [InlineData("seed.txt")]
    public void Each_format_gives_what_the_Word_file_gives(string name)
    {
        if (Read("seed.docx") is not { } word || Read(name) is not { } other)
            return;
        foreach (Func<Document, IReadOnlyList<string>> lines in (Func<Document, IReadOnlyList<string>>[])[Projection.Disclosure, Projection.Facts, Projection.Performance])
        {
            string? difference = LineDiff.First(lines(word), lines(other), "seed.docx", name);
            Assert.True(difference is null, difference);
        }
    }

    private Document? Read(string name)
    {
        string path = Path.Combine(Folder, name);
        if (File.Exists(path))
            return Reading.OfPath(path);
        output.WriteLine($"Not tested: {name} is not beside the repository.");
        return null;
    }
}
