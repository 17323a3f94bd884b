using Ingest.Model;
using Ingest.Tests;

namespace Ingest.GoldenTests.Seed;

/// <summary>The seed's arithmetic, as a person worked it out: everything adds up but for cents that rounding explains.</summary>
public sealed class SeedChecksTests
{
    // Printed: 925.07 + 58.85 + 17.73 + 1194.00 + 48.23 = 2243.88 under a total of 2243.87, and the same classes in three more tables.
    private static readonly string[] Rounded = ["current-expenditure-equals-its-items", "total-equals-its-classes"];

    [BesideTheory("seed/seed.docx")]
    [InlineData("seed.docx")]
    [InlineData("seed.html")]
    [InlineData("seed.txt")]
    [InlineData("seed.pdf")]
    public void All_identities_hold_and_rounding_explains_a_cent_where_classes_are_added_up(string name)
    {
        IReadOnlyList<Check> checks = Read(name).Checks;
        Check[] inexact = [.. checks.Where(static check => check.Verdict != Verdict.Exact)];

        Assert.True(checks.Count - inexact.Length > 300, $"only {checks.Count} identities were checked");
        Assert.All(inexact, static check => Assert.Equal((Verdict.Rounding, -0.01m), (check.Verdict, check.Difference)));
        Assert.Equal(Rounded, inexact.Select(static check => check.Id).Distinct().Order());
        Assert.Contains(inexact, static check => check is { Left: 2243.87m, Right: 2243.88m });
    }

    [BesideFact("seed/seed.docx")]
    public void Its_22_projects_make_up_its_project_expenditure()
    {
        Check projects = Assert.Single(Read("seed.docx").Checks, static check => check.Id == "projects-equal-project-expenditure");

        Assert.Equal((Verdict.Exact, 1550.33m, 1550.33m, 23), (projects.Verdict, projects.Left, projects.Right, projects.Operands.Count));
    }

    private static Document Read(string name) => Reading.OfPath(Beside.At($"seed/{name}"));
}
