using System.Diagnostics;
using Ingest.Read;
using Ingest.Read.Word;
using Ingest.Tests;
using Xunit.Abstractions;

namespace Ingest.UnitTests.Read.Word;

public sealed class RealDocumentTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [BesideFact("seed/seed.docx")]
    public void A_whole_disclosure_is_read_and_no_character_is_lost()
    {
        RawDocument document = Docx.Read(File.ReadAllBytes(Beside.At("seed/seed.docx")));
        document.ShouldBeWhole();
        TableBlock first = document.Blocks.OfType<TableBlock>().First();
        Assert.Equal((38, 5), (first.Grid.Rows, first.Grid.Columns));
        Assert.True(document.Characters > 20_000);
        Assert.Equal(0, document.Hidden);
        output.WriteLine($"{document.Blocks.Count} blocks, {document.Blocks.OfType<TableBlock>().Count()} tables, {document.Characters} characters");
    }

    [BesideFact("robustness/docx")]
    public void Every_damaged_or_strange_document_ends_in_a_document_or_one_clear_message()
    {
        foreach (string file in Directory.GetFiles(Beside.At("robustness/docx")))
        {
            var clock = Stopwatch.StartNew();
            string end;
            try
            {
                RawDocument document = new WordReader().Read(new SourceFile(Path.GetFileName(file), File.ReadAllBytes(file)), new ReadLimits(), CancellationToken.None);
                document.ShouldBeWhole();
                end = $"{document.Blocks.Count} blocks, {document.Characters} characters, problems: {string.Join(" | ", document.Problems.Select(problem => problem.Message))}";
            }
            catch (UnreadableException refused)
            {
                end = $"{refused.Code} {refused.Message}";
            }
            output.WriteLine($"{Path.GetFileName(file)} ({clock.ElapsedMilliseconds} ms): {end}");
            Assert.True(clock.Elapsed < Patience, $"{file} took {clock.Elapsed}");
        }
    }
}
