using Ingest.Model;
using Ingest.Tests;

namespace Ingest.GoldenTests.Truth;

/// <summary>Real disclosures, read and held against what a person read on their pages.</summary>
public sealed class TruthTests
{
    private const string Folder = "disclosures";

    public static TheoryData<string> Files => [.. TruthFile.Documents.Select(static document => document.FileName)];

    [BesideTheory(Folder)]
    [MemberData(nameof(Files))]
    public void Phase_scope_year_region_and_body_are_those_on_the_page(string file) => Assert.Equal(True(file).Says, TrueDocument.Of(Read(file)).Says);

    [BesideTheory(Folder)]
    [MemberData(nameof(Files))]
    public void Every_table_has_the_kind_unit_and_pages_on_the_page(string file) => Assert.Equal(True(file).Tables, TrueDocument.Of(Read(file)).Tables);

    [BesideTheory(Folder)]
    [MemberData(nameof(Files))]
    public void Every_kind_has_its_evidence_and_every_figure_its_measure(string file)
    {
        Assert.All(Read(file).Tables, static table => Assert.NotEmpty(table.Evidence));
        Assert.DoesNotContain(Read(file).Tables.SelectMany(static table => table.Columns), static column => column.Measure?.StartsWith("other:", StringComparison.Ordinal) == true);
    }

    [BesideTheory(Folder)]
    [MemberData(nameof(Files))]
    public void What_is_broken_was_found_printed_wrong_by_a_person(string file) => Assert.Equal(True(file).Wrong, TrueDocument.WrongOf(Read(file)));

    [BesideFact(Folder)]
    public void Of_all_identities_more_than_97_in_100_hold()
    {
        Check[] checks = [.. TruthFile.Documents.SelectMany(static document => Read(document.FileName).Checks)];

        Assert.True(checks.Length > 3000, $"only {checks.Length} identities were checked");
        Assert.True(checks.Count(static check => check.Verdict is Verdict.Exact or Verdict.Rounding) > 0.97 * checks.Length);
    }

    [BesideFact(Folder)]
    public void Every_file_is_in_the_truth() =>
        Assert.Equal(Directory.EnumerateFiles(Beside.At(Folder), "*.pdf").Select(Path.GetFileName).Order(StringComparer.Ordinal), TruthFile.Documents.Select(static document => document.FileName).Order(StringComparer.Ordinal));

    private static TrueDocument True(string file) => TruthFile.Documents.Single(document => document.FileName == file);

    private static Document Read(string file) => Reading.OfPath(Beside.At(Path.Combine(Folder, file)));
}
