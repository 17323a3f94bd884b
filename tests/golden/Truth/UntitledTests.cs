using Ingest.Claim;
using Ingest.Layout;
using Ingest.Read;
using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;
using Ingest.Tests;
using Xunit.Abstractions;

namespace Ingest.GoldenTests.Truth;

/// <summary>How many tables are still known when their titles, the headings of their sections and the table of contents are taken away.</summary>
public sealed class UntitledTests(ITestOutputHelper output)
{
    private const double LeastShare = 0.95;
    private const int FewestTables = 5;

    [Fact]
    public void Of_the_corpus_nearly_all_tables_are_known_without_their_titles() =>
        RequireShare(Directory.EnumerateFiles(Repository.Documents).Where(static path => path.EndsWith(".docx", StringComparison.Ordinal)));

    [BesideFact("disclosures")]
    public void Of_real_disclosures_nearly_all_tables_are_known_without_their_titles() =>
        RequireShare(Directory.EnumerateFiles(Beside.At("disclosures"), "*.pdf"));

    private void RequireShare(IEnumerable<string> files)
    {
        int right = 0, all = 0;
        foreach (string path in files.Order(StringComparer.Ordinal))
        {
            var file = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
            RawDocument raw = Arranger.Arrange(Claimant.Of(file, Catalogue.Readers).Read(file, new ReadLimits(), CancellationToken.None), new ReadLimits());
            IReadOnlyList<RecognizedTable> tables = Recognizer.Recognize(raw).Tables;
            // One table alone may be any of its shape: what stands before and behind it must tell.
            if (tables.Count < FewestTables)
                continue;
            FoundKind[] untitled = new KindFinder(Vocabulary.BuiltIn, ContentsOrder.In([], Vocabulary.BuiltIn)).Find([.. tables.Select(static table => new UnnamedTable(null, null, table.Shape))]);
            for (int i = 0; i < untitled.Length; i++)
            {
                (RecognizedTable table, FoundKind found) = (tables[i], untitled[i]);
                if (table.Kind == TableKind.Unknown)
                    continue;
                all++;
                right += found.Kind == table.Kind ? 1 : 0;
                if (found.Kind != table.Kind)
                    output.WriteLine($"{file.FileName} {table.Id} {table.Title}: {table.Kind}, without its title {found.Kind} {found.Confidence}");
            }
        }
        output.WriteLine($"{right} of {all}");
        Assert.True(right >= LeastShare * all, $"{right} of {all} tables are known without their titles.");
    }
}
