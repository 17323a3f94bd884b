using System.Text;
using Ingest.Validate;

namespace Ingest.RulesTests;

/// <summary>docs/checks.md is made of what the identities say of themselves.</summary>
public sealed class CheckDocsTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs", "checks.md");

    [Fact]
    public void The_docs_list_every_identity_as_it_is()
    {
        string written = Written();
        if (Environment.GetEnvironmentVariable("INGEST_ACCEPT_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllText(Docs, written);
        Assert.True(File.Exists(Docs) && File.ReadAllText(Docs) == written, "docs/checks.md is not what the identities say. Run INGEST_ACCEPT_GOLDEN=1 dotnet test tests/rules --filter CheckDocs");
    }

    [Fact]
    public void Every_identity_says_where_it_holds_and_what_it_is_taken_from() =>
        Assert.All(Identities.All, static identity => Assert.True(identity.Holds.EndsWith('.') && identity.Source.Length > 10 && !identity.Source.EndsWith('.'), identity.Id));

    private static string Written()
    {
        var text = new StringBuilder("""
            # Checks

            Every accounting identity (勾稽关系) that is checked, in the order of the certificate. Made from the code; do not edit
            (`INGEST_ACCEPT_GOLDEN=1 dotnet test tests/rules --filter CheckDocs` writes it). How to add one: [adding-a-check.md](adding-a-check.md).

            A verdict is `exact`, `rounding` (within half a unit of the last printed place for each figure), `broken`, or `unknown` where the identity
            applies and one side is not printed. Figures are never corrected. Of figures printed alike, the most precise one decides what rounding
            explains; a figure in another unit or in a sentence has its own precision. A `<=` is broken only where the left side is greater.


            """);
        foreach (Identity identity in Identities.All)
            text.Append($"## `{identity.Id}`\n{identity.Says}\n\n{identity.Holds}\nSource: {identity.Source}.\n\n");
        return text.ToString().TrimEnd() + "\n";
    }
}
