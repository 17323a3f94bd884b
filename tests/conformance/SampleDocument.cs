using Ingest.Model;

namespace Ingest.Sinks.Conformance;

/// <summary>A made-up disclosure that has something in every part of the model.</summary>
public static class SampleDocument
{
    /// <summary>Who publishes it.</summary>
    public const string BodyName = "云岭县档案整理中心";

    /// <summary>A document of the id that is this hexadecimal digit 64 times.</summary>
    public static Document Of(char id, string fileName = "2031年单位预算公开.docx", decimal total = 1234.50m) => new()
    {
        DocumentId = "sha256:" + new string(id, 64),
        Source = new Source(fileName, "docx", 2048, null, "word 1"),
        Disclosure = new Disclosure
        {
            Phase = Phase.Budget,
            Scope = Scope.Unit,
            FiscalYear = 2031,
            Body = new Body("907001", BodyName),
            Region = new Region("990101", "云岭县", "project-code"),
            Title = "云岭县档案整理中心2031年单位预算公开",
        },
        Tables = [Revenue(total), ThreePublicWide()],
        Performance = [Project()],
        Narrative =
        [
            new Section
            {
                Number = "一", Title = "单位职责", Level = 1,
                Paragraphs = [new Paragraph("负责“档案”整理,逗号、引号\"与\n换行。"), new Paragraph("=1+1 是正文，不是公式。")],
                Sections = [new Section { Number = "（一）", Title = "机构设置", Level = 2 }],
            },
            new Section { Number = "二", Title = "名词解释", Level = 1, Paragraphs = [new Paragraph("略。")] },
        ],
        Statements = [new Statement { Measure = "fixed-assets", Value = 88.10m, Unit = "万元", Yuan = 881000.00m, Text = "固定资产88.10万元。" }],
        Checks =
        [
            new Check
            {
                Id = "total-revenue-equals-total-expenditure", Says = "收入总计 = 支出总计", Verdict = Verdict.Rounding,
                Left = total, Right = total - 0.01m, Difference = 0.01m, Tolerance = 0.02m, Unit = "万元",
                Operands = [new Operand("t1", 1), new Operand("t1"), new Operand(Statement: 0)],
            },
        ],
        Conservation = new Conservation(100, 60, 40, 0, 0),
        Problems = [new Problem { Code = "PERF-004", Severity = Severity.Warning, Message = "表被截断。", Table = "t2", Cell = 1, At = "table 2, row 1, cell 2" }],
    };

    private static Table Revenue(decimal total) => new()
    {
        Id = "t1", Kind = "revenue", Confidence = 1m, Title = "收入总表", Unit = new MoneyUnit("万元", 10000m, "caption"),
        Grid = new Grid(1, 2, [new Cell(0, 0, 1, 1, "合计", "table 1, row 1, cell 1"), new Cell(0, 1, 1, 1, "1234.50", "table 1, row 1, cell 2")]),
        Rows =
        [
            new Row
            {
                Line = 0, Role = RowRole.Total, Label = "合计",
                Values = [new Amount { Measure = "total", Text = total.ToString(System.Globalization.CultureInfo.InvariantCulture), Value = total, Yuan = total * 10000m, Cell = 1 }],
            },
            new Row
            {
                Line = 1, Role = RowRole.Item, Code = "2010101", Label = "行政运行", Level = 3,
                Values = [new Amount { Measure = "quantity", Text = "0", Value = 0m }, new Amount { Measure = "other:备注", Text = "－" }],
            },
        ],
    };

    private static Table ThreePublicWide() => new()
    {
        Id = "t2", Kind = "three-public-expenditure", Unit = new MoneyUnit("元", 1m, "header"), Parts = [new Part(3, null, null), new Part(4, null, null)],
        Grid = new Grid(1, 1, [new Cell(0, 0, 1, 1, "")]),
        Rows =
        [
            new Row
            {
                Line = 2, Role = RowRole.Item, Label = BodyName, Level = 1,
                Values =
                [
                    new Amount { Measure = "total", Text = "700", Value = 700m, Yuan = 700m },
                    new Amount { Measure = "abroad/budgeted", Text = "300", Value = 300m, Yuan = 300m },
                    new Amount { Measure = "vehicle-running", Text = "400", Value = 400m, Yuan = 400m },
                ],
            },
        ],
    };

    private static Performance Project() => new()
    {
        Scope = "project", Ordinal = 1, Table = "t3", Project = new Project("99010131P00100110001X", "档案数字化"), Complete = false,
        Budget = new ProjectBudget(new Amount { Measure = "total", Text = "20.00", Value = 20.00m, Yuan = 200000.00m }, null, null),
        Evaluation = new Evaluation { Execution = [new Execution { Label = "年度资金总额", Measure = "total", Rate = 98.5m }], Achievements = ["已扫描"], Score = 97.5m },
        Purpose = "扫描与编目", Goals = ["完成扫描", "完成编目"],
        Schedule = [new ScheduleStep("6月底", 6, 40m), new ScheduleStep("12月底", 12, 100m)],
        Indicators =
        [
            new Indicator
            {
                Level1 = "产出指标", Level2 = "数量指标", Level3 = "扫描页数", Weight = 12.5m, Basis = "工作计划",
                Target = new Target { Text = "≥5000页", Kind = TargetKind.Quantitative, Operator = ">=", Value = 5000m, Unit = "页" },
            },
            new Indicator { Level1 = "效益指标", Target = new Target { Text = "显著", Kind = TargetKind.Qualitative } },
        ],
    };
}
