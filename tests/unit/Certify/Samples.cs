using Ingest.Certify;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Certify;

/// <summary>A small document with one check: a total of 10.00 above 4.00 and 5.00, on page 1.</summary>
internal static class Samples
{
    public static Vocabulary Names { get; } = new([("expenditure", "支出总表")], [("total", "合计"), ("abroad", "因公出国"), ("budgeted", "预算数")]);

    /// <summary>The document.</summary>
    /// <param name="verdict">Of its check.</param>
    /// <param name="text">Stands in every text of it.</param>
    /// <param name="hasPages">False for a format with addresses.</param>
    /// <param name="isStated">True where the check's right side is a sentence.</param>
    /// <param name="lost">Characters lost.</param>
    public static Document Document(Verdict verdict = Verdict.Broken, string text = "", bool hasPages = true, bool isStated = false, long lost = 0)
    {
        string[] labels = ["合计", "教育支出", "卫生支出"], figures = ["10.00", "4.00", "5.00"];
        Cell[] cells = [Cell(0, 0, "项目"), Cell(0, 1, "预算数"), .. labels.SelectMany((label, i) => new[] { Cell(i + 1, 0, label), Cell(i + 1, 1, figures[i]) })];
        return new Document
        {
            DocumentId = "sha256:" + new string('a', 64),
            Source = new Source($"a{text}.pdf", "pdf", 10, hasPages ? 1 : null, "pdf 1"),
            Disclosure = new Disclosure { FiscalYear = 2031, Phase = Phase.Budget, Scope = Scope.Unit, Body = new Body("101001" + text, "青石县档案馆" + text), Title = "预算公开" + text },
            Conservation = new Conservation(30, 20, 10, 0, lost),
            Statements = [new Statement { Measure = "abroad/budgeted", Value = 9.00m, Unit = "万元", Text = "支出9.00万元" + text, Page = hasPages ? 1 : null, At = hasPages ? null : "paragraph 7", Box = hasPages ? new Box(50, 250, 200, 12) : null }],
            Tables =
            [
                new Table
                {
                    Id = "t1" + text,
                    Kind = "expenditure",
                    Title = "支出总表" + text,
                    Unit = new MoneyUnit("万元" + text, 10000, "caption"),
                    Parts = [new Part(hasPages ? 1 : null, null, hasPages ? null : "table 1")],
                    Grid = new Model.Grid(4, 2, cells),
                    Rows = [.. labels.Select((label, i) => new Row
                    {
                        Line = i + 1, Role = i == 0 ? RowRole.Total : RowRole.Item, Label = label + text,
                        Values = [new Amount { Measure = "total", Text = figures[i] + text, Value = decimal.Parse(figures[i], System.Globalization.CultureInfo.InvariantCulture), Cell = i * 2 + 3 }],
                    })],
                },
            ],
            Checks =
            [
                new Check
                {
                    Id = "sum" + text, Says = "合计 = Σ项目" + text, Verdict = verdict, Left = 10.00m, Right = 9.00m, Difference = 1.00m, Tolerance = 0.015m, Unit = "万元",
                    Operands = isStated ? [new Operand("t1" + text, 3), new Operand(Statement: 0)] : [new Operand("t1" + text, 3), new Operand("t1" + text, 5), new Operand("t1" + text, 7)],
                },
            ],
            Completeness = [new Completeness("expenditure", "present", ["law"], "t1"), new Completeness("procurement" + text, "absent", ["contents"], null)],
            Problems =
            [
                new Problem { Code = "SUM-001", Severity = Severity.Warning, Message = "said again" },
                new Problem { Code = "PERF-004", Severity = Severity.Warning, Message = "cut off" + text, Table = "t1" + text, Page = 1 },
            ],
        };

        Cell Cell(int row, int column, string printed) => new(row, column, 1, 1, printed + text, hasPages ? null : $"table 1, row {row + 1}, cell {column + 1}",
            hasPages ? 1 : null, hasPages ? new Box(50 + column * 100, 100 + row * 20, 100, 20) : null);
    }

    /// <summary>The page that the document was read from: 300 by 400 points, one letter in each cell.</summary>
    public static PrintedPage Page(string letter = "字") => new()
    {
        Number = 1, Width = 300, Height = 400, Characters = 8,
        Rules = [new Rule(true, 100, 50, 250, 0.5f), new Rule(true, 390, 50, 250, 0.5f)],
        Glyphs = [.. Enumerable.Range(0, 4).SelectMany(row => Enumerable.Range(0, 2).Select(column =>
            new Glyph(letter, 60 + column * 100, 105 + row * 20, 70 + column * 100, 115 + row * 20, 113 + row * 20, 10, GlyphStyle.Upright)))],
    };
}
