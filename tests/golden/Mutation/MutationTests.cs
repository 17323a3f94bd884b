using Xunit.Abstractions;

namespace Ingest.GoldenTests.Mutation;

/// <summary>The proof that the identities catch errors: one digit of one amount is changed, in every amount of the corpus.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const double CoveredAtLeast = 0.90;

    private const double CaughtAtLeast = 0.95;

    private static readonly string[] Formats = [".docx", ".html", ".txt"];

    [Fact]
    public void A_changed_digit_in_an_amount_that_an_identity_covers_breaks_an_identity()
    {
        // One rendering of each disclosure: the others hold the same facts.
        string[] documents = [.. Repository.Disclosures.Select(name => Array.Find(Formats, format => Repository.Renderings.Contains(name + format)) is string format ? name + format : null).OfType<string>()];
        var findings = new Survey.Finding[documents.Length][];
        Parallel.For(0, documents.Length, i => findings[i] = [.. Survey.Of(documents[i])]);
        Survey.Finding[] all = [.. findings.SelectMany(static one => one)];
        Survey.Finding[] covered = [.. all.Where(static one => one.IsCovered)];
        int caught = covered.Count(static one => one.IsCaught);
        output.WriteLine($"{all.Length} amounts in {documents.Length} documents: {covered.Length} covered ({(double)covered.Length / all.Length:P1}), {caught} of them caught ({(double)caught / covered.Length:P1})");
        foreach (IGrouping<string, Survey.Finding> kind in all.GroupBy(static one => one.Kind).OrderBy(static kind => kind.Key, StringComparer.Ordinal))
            output.WriteLine($"{kind.Key}: {kind.Count(static one => one.IsCovered)} of {kind.Count()} covered, {kind.Count(static one => one.IsCaught)} caught");
        foreach (Survey.Finding one in all.Where(static one => !one.IsCaught))
            output.WriteLine($"{(one.IsCovered ? "missed" : "not covered")}: {one.Kind} {one.Where}");

        Assert.True(covered.Length >= CoveredAtLeast * all.Length, $"Identities cover {covered.Length} of {all.Length} amounts.");
        Assert.True(caught >= CaughtAtLeast * covered.Length, $"{caught} of {covered.Length} changed digits are caught.");
    }
}
