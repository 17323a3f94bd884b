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

    // Nothing but its title tells such a table: shape, codes and neighbours are those of another kind.
    private static readonly Dictionary<(string File, string Table), string> CannotBeTold = new()
    {
        [("sichuan-final-account.docx", "t8")] = "一般公共预算…支出决算明细表: economic codes over 基本支出 | 项目支出, as 财政拨款支出决算明细表 and 支出决算明细表 are",
        [("sichuan-final-account.docx", "t10")] = "一般公共预算…项目支出决算表: 科目 and 金额, without a single project's name, as any table by 科目 is",
        [("sichuan-final-account.docx", "t13")] = "the second table of state capital, empty, behind the first: as empty as that of the funds",
    };

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
                if (table.Kind == TableKind.Unknown || CannotBeTold.ContainsKey((file.FileName, table.Id)))
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
