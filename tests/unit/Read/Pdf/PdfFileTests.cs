using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Read.Pdf;

/// <summary>Whole files that other programs made (Files/README.md says how).</summary>
public sealed class PdfFileTests
{
    [Theory]
    [InlineData("password.pdf", "PDF-002")] // a password is needed
    [InlineData("cut-off.pdf", "PDF-001")] // a broken download
    [InlineData("scanned.pdf", "PDF-005")] // a picture of a page: scanned, not empty
    public void What_cannot_be_read_is_refused_by_its_own_code(string file, string code) =>
        Assert.Equal(code, Assert.Throws<UnreadableException>(() => Read(file)).Code);

    [Fact]
    public void A_wrong_list_of_objects_is_searched_for_and_warned_of()
    {
        IReadOnlyList<PrintedPage> pages = Read("damaged.pdf");

        Assert.Equal(180, pages.Sum(static page => page.Characters));
        Problem problem = Assert.Single(pages.SelectMany(static page => page.Problems));
        Assert.Equal(("PDF-014", Severity.Warning), (problem.Code, problem.Severity));
    }

    private static IReadOnlyList<PrintedPage> Read(string file) => HandMadePdf.Read(File.ReadAllBytes(Path.Combine(Root, "tests", "unit", "Read", "Pdf", "Files", file)));

    private static string Root { get; } = typeof(PdfFileTests).Assembly
        .GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false).Cast<System.Reflection.AssemblyMetadataAttribute>()
        .Single(static one => one.Key == "RepositoryRoot").Value!;
}
