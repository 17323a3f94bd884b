using Ingest.Model;
using Ingest.Tests;

namespace Ingest.GoldenTests.Seed;

/// <summary>What is odd about real disclosures, kept beside the repository: each finding was looked at on its page.</summary>
public sealed class FindingsTests
{
    [BesideTheory("seed/seed.docx")]
    [InlineData("seed.docx")]
    [InlineData("seed.html")]
    [InlineData("seed.txt")]
    [InlineData("seed.pdf")]
    public void The_value_in_the_wrong_unit_and_the_table_cut_off_are_found(string name)
    {
        Document document = Reading.OfPath(Beside.At($"seed/{name}"));
        string assets = document.Tables.Single(static table => table.Kind == "assets").Id;
        Assert.Contains(document.Problems, problem => problem.Code == "ODD-004" && problem.Table == assets);
        Assert.Contains(document.Problems, problem => problem.Code == "PERF-004" && problem.Table == document.Performance[^1].Table);
        Assert.DoesNotContain(document.Completeness, static line => line.State is "absent" or "failed" or "scanned" or "blank");
    }

    [BesideFact("disclosures")]
    public void Published_disclosures_raise_no_false_alarm()
    {
        // A sentence without its figure, and one whose per cent sign is missing: both stand so on the page.
        string[] expected = ["ODD-019 page 16", "ODD-020 page 21"];
        Assert.Equal(expected, Directory.EnumerateFiles(Beside.At("disclosures"), "*.pdf")
            .SelectMany(static path => Reading.OfPath(path).Problems)
            .Where(static problem => problem.Severity == Severity.Warning && (problem.Code.StartsWith("ODD-", StringComparison.Ordinal) || problem.Code == "MISS-001"))
            .Select(static problem => $"{problem.Code} page {problem.Page}").Order());
    }
}
