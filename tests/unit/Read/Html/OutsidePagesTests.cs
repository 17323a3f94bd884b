using Ingest.Read;
using Ingest.Tests;
using Xunit.Abstractions;

namespace Ingest.UnitTests.Read.Html;

public sealed class OutsidePagesTests(ITestOutputHelper output)
{
    [BesideFact("seed/seed.html")]
    public void A_disclosure_exported_by_an_office_program_keeps_every_character_and_has_no_menu()
    {
        var document = Pages.Read(File.ReadAllBytes(Beside.At("seed/seed.html")));
        var tables = Pages.Tables(document);
        Assert.Equal((38, 5), (tables[0].Grid.Rows, tables[0].Grid.Columns));
        Assert.Equal(56, tables.Length);
        Assert.Empty(Pages.Furniture(document));
        Assert.Equal(document.Characters, Pages.InBlocks(document));
        Assert.All(tables, t => Pages.Draw(t.Grid));
    }

    [BesideFact("robustness/html")]
    public void Odd_and_damaged_pages_end_in_a_document_or_in_a_reason()
    {
        foreach (string file in Directory.EnumerateFiles(Beside.At("robustness/html")))
        {
            try
            {
                var document = Pages.Read(File.ReadAllBytes(file), Path.GetFileName(file));
                output.WriteLine($"{Path.GetFileName(file)}: {document.Characters} characters, {document.Blocks.Count} blocks, {document.Problems.Count} problems");
                Assert.Equal(document.Characters, Pages.InBlocks(document));
            }
            catch (UnreadableException e)
            {
                output.WriteLine($"{Path.GetFileName(file)}: {e.Code} {e.Message}");
            }
        }
    }
}
