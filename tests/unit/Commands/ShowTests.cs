using Ingest.Commands;
using Ingest.Model;

namespace Ingest.UnitTests.Commands;

public sealed class ShowTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private readonly Invocation _program = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_merged_cell_stands_at_its_top_left_and_the_places_it_covers_point_to_it()
    {
        var grid = new Grid(2, 3, [new Cell(0, 0, 2, 1, "项目"), new Cell(0, 1, 1, 2, "支出"), new Cell(1, 1, 1, 1, "基本"), new Cell(1, 2, 1, 1, "")]);
        string[,] shown = GridDrawing.Positions(grid);
        Assert.Equal(["项目", "支出", "←", "↑", "基本", ""], shown.Cast<string>());
    }

    [Fact]
    public async Task A_canonical_file_is_drawn_and_no_character_of_it_steers_the_terminal()
    {
        Assert.Equal(0, await _program.RunAsync("show", Canonical(Verdict.Exact, "收\u001b[2J入 [red]")));
        Assert.Contains("收\uFFFD[2J入 [red]", _program.Output, StringComparison.Ordinal);
        Assert.Contains("≥12个", _program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', _program.Output);
    }

    [Fact]
    public async Task One_table_is_shown_with_its_understood_rows_and_a_wrong_id_is_wrong_usage()
    {
        string file = Canonical(Verdict.Exact, "收入");
        Assert.Equal(0, await _program.RunAsync("show", file, "--table", "t1"));
        Assert.Contains("12,500.00", _program.Output, StringComparison.Ordinal);
        Assert.Equal(2, await _program.RunAsync("show", file, "--table", "t9"));
        Assert.Contains("t1 to t1", _program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_read_and_its_text_is_shown()
    {
        Assert.Equal(0, await _program.RunAsync("show", _folder.Write("a.lines", "本年收入增加。"), "--text"));
        Assert.Contains("本年收入增加。", _program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exact", 0)] // all identities hold
    [InlineData("rounding", 0)] // explained by rounding
    [InlineData("broken", 1)] // one does not hold
    public async Task Check_ends_with_1_only_where_an_identity_is_broken(string verdict, int code)
    {
        Assert.Equal(code, await _program.RunAsync("check", Canonical(Enum.Parse<Verdict>(verdict, ignoreCase: true), "收入")));
        Assert.Contains($"1 {verdict}", _program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nosuch.lines", null, "FILE-001")] // not there
    [InlineData("a.json", "{}", "FILE-008")] // JSON of something else
    [InlineData("a.json", "no json", "FILE-008")] // no JSON
    [InlineData("a.lines", LineReader.Bad, "TEST-001")] // unreadable
    public async Task What_cannot_be_read_gives_one_line_and_exit_code_1(string name, string? content, string code)
    {
        string path = content is null ? _folder[name] : _folder.Write(name, content);
        Assert.Equal(1, await _program.RunAsync("check", path));
        Assert.StartsWith(code, Assert.Single(_program.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("formats", ".lines")]
    [InlineData("sinks", "keeps documents in memory")]
    [InlineData("kinds", "收入总表")]
    [InlineData("measures", "合计")]
    [InlineData("checks", "合计 = 各项之和")]
    public async Task Everything_registered_can_be_listed(string what, string line)
    {
        Assert.Equal(0, await _program.RunAsync("list", what));
        Assert.Contains(line, _program.Output, StringComparison.Ordinal);
    }

    private string Canonical(Verdict verdict, string label)
    {
        string path = _folder[$"{verdict}.json"];
        using FileStream stream = File.Create(path);
        CanonicalJson.Write(Sample(verdict, label), stream);
        return path;
    }

    private static Document Sample(Verdict verdict, string label) => new()
    {
        DocumentId = "sha256:00",
        Source = new Source("a.docx", "docx", 1, null, "word 1"),
        Disclosure = new Disclosure { FiscalYear = 2031, Phase = Phase.Budget },
        Conservation = new Conservation(2, 2, 0, 0, 0),
        Tables =
        [
            new Table
            {
                Id = "t1",
                Kind = "revenue",
                Grid = new Grid(1, 2, [new Cell(0, 0, 1, 1, label), new Cell(0, 1, 1, 1, "1.25")]),
                Rows = [new Row { Line = 0, Role = RowRole.Item, Label = label, Values = [new Amount { Measure = "total", Text = "1.25", Value = 1.25m, Yuan = 12500m, Cell = 1 }] }],
            },
        ],
        Performance =
        [
            new Performance
            {
                Scope = "project",
                Ordinal = 1,
                Indicators = [new Indicator { Level3 = "培训人数", Target = new Target { Text = "≥12个", Kind = TargetKind.Quantitative, Operator = ">=", Value = 12, Unit = "个" } }],
            },
        ],
        Checks = [new Check { Id = "sum", Says = "合计 = 各项之和", Verdict = verdict, Left = 1, Right = 1, Operands = [new Operand("t1", 1)] }],
    };
}
