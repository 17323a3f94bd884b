using Ingest.Deliver;
using Ingest.Layout;
using Ingest.Model;
using Ingest.Read;
using Ingest.UnitTests.Layout;

namespace Ingest.UnitTests;

/// <summary>Where a page allows two readings, sums decide, and say so.</summary>
public sealed class JudgeTests
{
    private static readonly float[] Edges = [60, 160, 360, 450, 540];

    private static readonly string[] Header = ["科目编码", "科目名称", "合计", "基本支出"];

    /// <summary>A page with a table in which one line was moved.</summary>
    private static Document Read(string[][] rows, Func<PageCell, PageCell> move)
    {
        TableItem drawn = JoinedPages.Table(120, Edges, [[.. Header], .. rows]);
        var item = new TableItem((drawn.Table with { Cells = [.. drawn.Table.Cells.Select(move)] }).Settled());
        var raw = new RawDocument
        {
            Format = "pdf", Reader = "test 1", Characters = 0,
            Blocks = JoinedPages.Blocks(JoinedPages.Page(1, JoinedPages.Line("支出总表", 60), JoinedPages.Line("单位：万元", 90), item)),
        };
        raw = raw with { Characters = raw.Blocks.Sum(static block => block is TableBlock table ? table.Grid.Cells.Sum(static cell => VisibleText.Count(cell.Text)) : VisibleText.Count(((TextBlock)block).Text)) };
        // Through the pipeline: it must ask the judge.
        return new Pipeline([new Given(raw)], new ReadLimits(), new RetryOptions(), TimeProvider.System).Understand(new SourceFile("a.test", new byte[] { 1 }));
    }

    private sealed class Given(RawDocument raw) : IDocumentReader
    {
        public string Format => raw.Format;

        public string Description => "blocks made by hand, for tests";

        public IReadOnlyList<string> Extensions => [".test"];

        public Certainty Claim(SourceFile file) => Certainty.Content;

        public RawDocument Read(SourceFile file, ReadLimits limits, CancellationToken cancellation) => raw;
    }

    private static PageCell Up(PageCell cell, string text, float by) =>
        cell.Text == text ? cell with { Lines = [.. cell.Lines.Select(line => line with { Top = line.Top - by, Bottom = line.Bottom - by })] } : cell;

    private static decimal?[] Totals(Document document) =>
        [.. document.Tables[0].Rows.Select(static row => row.Values.FirstOrDefault(static value => value.Measure == "total")?.Value)];

    private static string[][] Rows(string class201, string item, string other) =>
    [
        ["合计", "<", "10.00", "10.00"],
        ["201", "一般公共服务支出", class201, "7.00"],
        ["205", "教育支出", item, "3.00"],
        ["20501", "教育管理事务", other, "3.00"],
    ];

    [Fact]
    public void A_figure_that_lies_between_two_rows_goes_where_the_sums_close()
    {
        // 3.00 lies over the rule between 205 and 20501: only in 205 do the classes add up.
        Document document = Read(Rows("7.00", "", "3.00"), static cell => cell.Column == 2 ? Up(cell, "3.00", 9) : cell);
        Assert.Equal([10.00m, 7.00m, 3.00m, null], Totals(document));
        Problem problem = Assert.Single(document.Problems, static problem => problem.Code == "SUM-002");
        Assert.Equal((Severity.Info, "t1"), (problem.Severity, problem.Table));
        Assert.Contains("row 5, column 3 and row 4, column 3", problem.Message, StringComparison.Ordinal);
        Assert.Contains("合计 = Σ类", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, document.Conservation.Lost);
    }

    [Fact]
    public void Two_figures_in_one_cell_below_an_empty_one_are_two()
    {
        Document document = Read(Rows("", "7.003.00", "3.00"), static cell => cell.Text == "7.003.00"
            ? cell with { Lines = [JoinedPages.TextLineAt("7.00", 365, 158), JoinedPages.TextLineAt("3.00", 365, 168)] } : cell);
        Assert.Equal([10.00m, 7.00m, 3.00m, 3.00m], Totals(document));
        Assert.DoesNotContain(document.Checks, static check => check.Verdict == Verdict.Broken);
        Assert.Contains(document.Problems, static problem => problem.Code == "SUM-002");
    }

    [Fact]
    public void Where_the_sums_come_out_as_printed_nothing_is_moved()
    {
        Document document = Read(Rows("7.00", "3.00", ""), static cell => cell.Column == 2 ? Up(cell, "3.00", -9) : cell);
        Assert.Equal([10.00m, 7.00m, 3.00m, null], Totals(document));
        Assert.DoesNotContain(document.Problems, static problem => problem.Code == "SUM-002");
    }

    [Fact]
    public void An_error_of_the_document_stays()
    {
        // Moving 9.00 up closes nothing either.
        Document document = Read(Rows("7.00", "", "9.00"), static cell => cell.Column == 2 ? Up(cell, "9.00", 9) : cell);
        Assert.Equal([10.00m, 7.00m, null, 9.00m], Totals(document));
        Assert.Contains(document.Problems, static problem => problem.Code == "SUM-001");
        Assert.DoesNotContain(document.Problems, static problem => problem.Code == "SUM-002");
    }

    [Fact]
    public void A_figure_well_inside_its_cell_has_one_reading()
    {
        Document document = Read(Rows("7.00", "", "3.00"), static cell => cell);
        Assert.Equal([10.00m, 7.00m, null, 3.00m], Totals(document));
        Assert.DoesNotContain(document.Problems, static problem => problem.Code == "SUM-002");
    }
}
