using Ingest.Model;

namespace Ingest.GoldenTests.Schema;

/// <summary>A document in which every property of the model has a value.</summary>
internal static class FullDocument
{
    private static readonly Box Where = new(1, 2, 3, 4);

    private static readonly Amount Money = new() { Measure = "total", Text = "3.00", Value = 3.00m, Yuan = 30000.00m, Cell = 0 };

    private static readonly Target Goal = new() { Text = "≥12个", Kind = TargetKind.Quantitative, Operator = ">=", Value = 12, Upper = 15, Unit = "个" };

    public static Document Make() => new()
    {
        DocumentId = "sha256:" + new string('0', 64),
        Source = new Source("a.docx", "docx", 10, 1, "word 1"),
        Disclosure = new Disclosure
        {
            Phase = Phase.Budget,
            Scope = Scope.Unit,
            FiscalYear = 2025,
            Body = new Body("315001", "水利服务中心"),
            Region = new Region("130530", "新河县", "project-code"),
            Title = "预算公开",
        },
        Tables = [MakeTable()],
        Performance = [MakePerformance()],
        Narrative = [MakeSection()],
        Statements =
        [
            new Statement
            {
                Measure = "fixed-assets",
                Value = 1,
                Unit = "万元",
                Yuan = 10000,
                Direction = "increase",
                ComparedWith = "上年",
                Delta = 1,
                Percent = 2,
                Reason = "购置",
                Code = "2040601",
                Label = "公共安全支出/司法/行政运行",
                Period = "2024",
                Share = 50,
                ShareOf = "本年支出合计",
                Completion = 98.5m,
                Text = "固定资产1万元",
                Page = 1,
                At = "paragraph 1",
                Box = new Box(1, 2, 3, 4),
            },
        ],
        Checks =
        [
            new Check
            {
                Id = "total-revenue-equals-total-expenditure",
                Says = "收入总计 = 支出总计",
                Verdict = Verdict.Exact,
                Left = 3,
                Right = 3,
                Difference = 0,
                Tolerance = 0.01m,
                Unit = "万元",
                Relation = "<=",
                Operands = [new Operand("t1", 0), new Operand(Statement: 0)],
            },
        ],
        Completeness = [new Completeness("revenue", "present", ["contents"], "t1")],
        Furniture = [new Furniture("header", "页眉", "header 1"), new Furniture("watermark", "样张", null, 1, new Box(10, 20, 300, 200))],
        Conservation = new Conservation(10, 5, 4, 1, 0, 2),
        Problems = [new Problem { Code = "SUM-002", Severity = Severity.Warning, Message = "…", Table = "t1", Cell = 0, Statement = 0, At = "table 1", Page = 1 }],
    };

    private static Table MakeTable() => new()
    {
        Id = "t1",
        Kind = "revenue",
        Confidence = 0.9m,
        Evidence = [new Evidence("title", "收入总表")],
        Title = "收入总表",
        Number = "公开02表",
        Unit = new MoneyUnit("万元", 10000, "caption"),
        StatedEmpty = false,
        Notes = ["单位：万元"],
        Parent = new CellReference("t1", 0),
        Parts = [new Part(1, Where, "table 1")],
        Grid = new Grid(1, 1, [new Cell(0, 0, 1, 1, "3.00", "table 1, row 1, cell 1", 1, Where)]),
        Columns = [new Column { Index = 0, Role = ColumnRole.Amount, Section = "revenue", Measure = "total", Header = ["合计"] }],
        Rows = [new Row { Line = 0, Role = RowRole.Item, Section = "revenue", Code = "2130305", Label = "水利工程建设", Level = 3, Values = [Money] }],
    };

    private static Performance MakePerformance() => new()
    {
        Scope = "project",
        Ordinal = 1,
        Table = "t1",
        Page = 1,
        At = "paragraph 1",
        Box = Where,
        Project = new Project("13053025P00310000101A", "渠道整治") { Department = "水利局", Unit = "水利服务中心", Type = "特定目标类", Period = "3年" },
        Budget = new ProjectBudget(Money, Money, Money),
        Purpose = "清淤",
        Schedule = [new ScheduleStep("12月底", 12, 100)],
        Goals = ["完成清淤"],
        LongTermGoals = ["渠道畅通"],
        Evaluation = new Evaluation
        {
            Execution = [new Execution { Label = "年度资金总额", Measure = "total", Initial = Money, Adjusted = Money, Executed = Money, Rate = 100, Weight = 10, Score = 10, Reason = "无" }],
            Achievements = ["清淤完成"],
            Score = 98.5m,
            OutOf = 100,
            Conclusion = "较好",
            Shortcomings = "验收偏晚",
            Improvements = "提早验收",
        },
        Indicators =
        [
            new Indicator
            {
                Level1 = "产出指标",
                Level2 = "数量指标",
                Level3 = "长度",
                Horizon = "annual",
                Description = "渠道长度",
                Target = Goal,
                LastYear = Goal,
                YearBeforeLast = Goal,
                Weight = 20,
                Actual = Goal,
                Score = 19,
                Deviation = "雨季停工",
                Basis = "方案",
                Cells = [0],
            },
        ],
    };

    private static Section MakeSection() => new()
    {
        Number = "一",
        Title = "职责",
        Level = 1,
        Page = 1,
        At = "paragraph 1",
        Heading = "一、职责",
        Paragraphs = [new Paragraph("第一段", 1, "paragraph 2", Where)],
        Sections = [new Section { Number = "（一）", Title = "机构", Level = 2, Paragraphs = [new Paragraph("第二段")] }],
    };
}
