using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Ingest.Model;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using ModelCell = Ingest.Model.Cell;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Ingest.UnitTests.Sinks.Xlsx;

public sealed class XlsxSinkTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    public void Dispose() => _output.Dispose();

    [Theory]
    [InlineData("hebei-broken-sums.docx")] // broken identities, targets
    [InlineData("final-account.libreoffice.pdf")] // pages, merged heads
    [InlineData("long-project-list.html")] // many projects
    public async Task A_workbook_is_valid_and_has_a_sheet_for_each_table(string name)
    {
        Document document = CanonicalJson.Read(File.ReadAllBytes(Path.Combine(RepositoryPath.Root, "tests", "golden", "approved", name + ".json")));

        using SpreadsheetDocument workbook = await Written(document);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        string[] names = Names(workbook);
        Assert.Equal("封面", names[0]);
        Assert.Equal("检查结果", names[^1]);
        Assert.Equal(document.Tables.Count + (document.Performance.Count > 0 ? 3 : 2), names.Length);
    }

    [Fact]
    public async Task The_same_document_gives_the_same_bytes()
    {
        await OpenSink.Deliver("xlsx", _output, SampleDocument.Of('a'));
        byte[] first = File.ReadAllBytes(TheFile());
        await Task.Delay(2100); // The times in a zip count in twos of seconds.

        await OpenSink.Deliver("xlsx", _output, SampleDocument.Of('a') with { Problems = [] });
        await OpenSink.Deliver("xlsx", _output, SampleDocument.Of('a'));

        Assert.Equal(first, File.ReadAllBytes(TheFile()));
    }

    [Fact]
    public async Task A_figure_is_a_number_with_the_digits_printed()
    {
        using SpreadsheetDocument workbook = await Written(SampleDocument.Of('a'));

        Cell cell = CellAt(workbook, "1 收入总表", "B4");

        Assert.Equal("1234.50", cell.CellValue!.Text);
        Assert.Equal("0.00", FormatOf(workbook, cell));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+SUM(A1)")]
    [InlineData("-2+3")]
    [InlineData("@x")]
    [InlineData("=cmd|' /C calc'!A0")]
    public async Task What_looks_like_a_formula_is_a_text(string text)
    {
        using SpreadsheetDocument workbook = await Written(WithCell(text));

        Cell cell = CellAt(workbook, "1 收入总表", "A4");

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(text, cell.InlineString!.InnerText);
        Assert.Empty(workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()));
    }

    [Theory]
    [InlineData("a\0b", "a\uFFFDb")] // XML has no such character
    [InlineData("_x0041_", "_x005F_x0041_")] // is not to be read as an A
    public async Task What_a_cell_cannot_hold_is_spelled_otherwise(string text, string expected)
    {
        using SpreadsheetDocument workbook = await Written(WithCell(text));

        Assert.Equal(expected, CellAt(workbook, "1 收入总表", "A4").InlineString!.InnerText);
    }

    [Fact]
    public async Task A_broken_identity_is_noted_on_the_cell_that_it_is_about()
    {
        Document document = SampleDocument.Of('a');
        Check broken = document.Checks[0] with { Verdict = Verdict.Broken, Left = 5m, Right = 3m, Difference = 2m, Operands = [new Operand("t1", 1), new Operand("t1", 0)] };

        using SpreadsheetDocument workbook = await Written(document with { Checks = [broken] });

        Comment note = Assert.Single(workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.WorksheetCommentsPart?.Comments!.Descendants<Comment>() ?? []));
        Assert.Equal("B4", note.Reference!.Value);
        Assert.Contains(broken.Says, note.InnerText, StringComparison.Ordinal);
        Assert.Contains("差额 2万元", note.InnerText, StringComparison.Ordinal);
        Assert.NotEqual(0u, FillOf(workbook, CellAt(workbook, "1 收入总表", "B4")));
        Assert.NotEqual(0u, FillOf(workbook, CellAt(workbook, "1 收入总表", "A4")));
    }

    [Fact]
    public async Task A_broken_identity_about_an_amount_of_the_text_is_noted_on_the_figure_it_is_held_against()
    {
        Document document = SampleDocument.Of('a');
        Check broken = document.Checks[0] with { Verdict = Verdict.Broken, Left = 5m, Right = 3m, Difference = 2m, Operands = [new Operand(Statement: 0), new Operand("t1", 1)] };

        using SpreadsheetDocument workbook = await Written(document with { Checks = [broken] });

        Comment note = Assert.Single(workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.WorksheetCommentsPart?.Comments!.Descendants<Comment>() ?? []));
        Assert.Equal("B4", note.Reference!.Value);
        Assert.Contains(broken.Says, note.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_sheets_are_allowed_and_each_is_there_once()
    {
        Document document = SampleDocument.Of('a');
        string[] titles = ["支出/收入:表[1]*?\\", "支出 收入 表 1", "'", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五", "𠀀一二三四五六七八九十一二三四五六七八九十一二三四五六七𠀀"];

        using SpreadsheetDocument workbook = await Written(document with { Tables = [.. titles.Select((title, index) => document.Tables[0] with { Id = $"t{index}", Title = title })] });

        string[] names = Names(workbook);
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name =>
        {
            Assert.InRange(name.Length, 1, 31);
            Assert.Equal(-1, name.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\', '\uFFFD']));
            Assert.False(name.StartsWith('\'') || name.EndsWith('\''));
        });
    }

    private static Document WithCell(string text)
    {
        Document document = SampleDocument.Of('a');
        return document with { Tables = [document.Tables[0] with { Grid = new Grid(1, 1, [new ModelCell(0, 0, 1, 1, text)]), Rows = [] }] };
    }

    private async Task<SpreadsheetDocument> Written(Document document)
    {
        await OpenSink.Deliver("xlsx", _output, document);
        return SpreadsheetDocument.Open(TheFile(), isEditable: false);
    }

    private string TheFile() => Assert.Single(Directory.EnumerateFiles(_output["xlsx"], "*.xlsx"));

    private static string[] Names(SpreadsheetDocument workbook) => [.. workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!)];

    private static Cell CellAt(SpreadsheetDocument workbook, string name, string reference)
    {
        Sheet sheet = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == reference);
    }

    private static CellFormat Format(SpreadsheetDocument workbook, Cell cell) => (CellFormat)workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);

    private static string? FormatOf(SpreadsheetDocument workbook, Cell cell) =>
        workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Cast<NumberingFormat>().SingleOrDefault(format => format.NumberFormatId!.Value == Format(workbook, cell).NumberFormatId!.Value)?.FormatCode!.Value;

    private static uint FillOf(SpreadsheetDocument workbook, Cell cell) => Format(workbook, cell).FillId!.Value;
}
