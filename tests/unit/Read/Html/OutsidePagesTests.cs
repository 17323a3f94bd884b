using Ingest.Read;
using Xunit.Abstractions;

namespace Ingest.UnitTests.Read.Html;

public sealed class OutsidePagesTests(ITestOutputHelper output)
{
    [Fact]
    public void A_disclosure_exported_by_an_office_program_keeps_every_character_and_has_no_menu()
    {
        if (Pages.Beside("shared/seed/seed.html") is not { } path)
        {
            output.WriteLine("Skipped: the seed disclosure is not beside the repository.");
            return;
        }
        var document = Pages.Read(File.ReadAllBytes(path));
        var tables = Pages.Tables(document);
        Assert.Equal((38, 5), (tables[0].Grid.Rows, tables[0].Grid.Columns));
        Assert.Equal(56, tables.Length);
        Assert.Empty(Pages.Furniture(document));
        Assert.Equal(document.Characters, Pages.InBlocks(document));
        Assert.All(tables, t => Pages.Draw(t.Grid));
    }

    [Fact]
    public void Odd_and_damaged_pages_end_in_a_document_or_in_a_reason()
    {
        if (Pages.Beside("shared/robustness/html") is not { } folder)
        {
            output.WriteLine("Skipped: the robustness files are not beside the repository.");
            return;
        }
        foreach (string file in Directory.EnumerateFiles(folder))
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
