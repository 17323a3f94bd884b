using System.Reflection;
using Ingest.Model;
using Ingest.Validate;

namespace Ingest.UnitTests.Validate.Example;

/// <summary>docs/adding-a-check.md holds a whole check: the one compiled and run here.</summary>
public sealed class ExampleTests
{
    private static readonly string Root = typeof(ExampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static one => one.Key == "RepositoryRoot").Value!;

    [Fact]
    public void The_docs_hold_the_example_as_it_is_compiled()
    {
        string docs = File.ReadAllText(Path.Combine(Root, "docs", "adding-a-check.md"));
        string code = File.ReadAllText(Path.Combine(Root, "tests", "unit", "Validate", "Example", "ThreePublicWithinExpenditure.cs"))
            .Replace("namespace Ingest.UnitTests.Validate.Example;", "namespace Ingest.Validate.Checks;", StringComparison.Ordinal)
            .Replace("using Ingest.Validate;\nusing Ingest.Validate.Checks;\n", "", StringComparison.Ordinal);
        Assert.Contains($"```csharp\n{code}```", docs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.80", Verdict.Exact)]
    [InlineData("98000.00", Verdict.Broken)] // 元 under a caption of 万元
    public void The_example_runs_where_it_is_registered(string costs, Verdict verdict)
    {
        Document document = Made.Budget(Made.InYuan("expenditure", "total", "合计|28345820"), Made.Table("three-public-expenditure", "total", $"合计|{costs}"));
        Document validated = Validator.Validate(document, [.. Identities.All, new ThreePublicWithinExpenditure()]);
        Check check = Assert.Single(validated.Checks, static check => check.Id == "three-public-within-expenditure");
        Assert.Equal((verdict, "<="), (check.Verdict, check.Relation));
        Assert.Equal(verdict == Verdict.Broken ? 1 : 0, validated.Problems.Count);
    }
}
