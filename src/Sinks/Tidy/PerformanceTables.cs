using Ingest.Model;

namespace Ingest.Sinks.Tidy;

/// <summary>Performance targets (绩效目标): the projects, their payment plans and their indicators.</summary>
internal static class PerformanceTables
{
    internal static TidyTable Performance { get; } = new TidyTable<Placed<Performance>>(
            "performance", "绩效目标", "One row for each project, department or self-evaluation.", document => document.Performance.In(document))
        .Text(TidyTable.DocumentId, "文件标识", "The document.", p => p.Document.DocumentId)
        .Integer("ordinal", "序号", "Position among the document's performance tables, from 1.", p => p.Item.Ordinal)
        .Text("scope", "范围", "project, department or self-evaluation.", p => p.Item.Scope)
        .Text("project_code", "项目编码", "The project's code.", p => p.Item.Project?.Code)
        .Text("project_name", "项目名称", "The project's name.", p => p.Item.Project?.Name)
        .Number("budget_yuan", "预算数（元）", "All of the project's money in 元.", p => p.Item.Budget?.Total?.Yuan, "元")
        .Text("purpose", "资金用途", "What the money is for.", p => p.Item.Purpose)
        .Text("goals", "绩效目标", "The goals, one to a line, without their numbers; null where there are none.",
            p => p.Item.Goals.Count == 0 ? null : string.Join('\n', p.Item.Goals))
        .Flag("complete", "是否完整", "False where the table was cut off; a problem says what is missing.", p => p.Item.Complete)
        .Integer("page", "页", "Page of targets that stand in prose; null where they stand in a table.", p => p.Item.Page)
        .Text("at", "位置", "Address of targets that stand in prose, in formats without pages.", p => p.Item.At)
        .Key(TidyTable.DocumentId, "ordinal")
        .Index("project_code");

    internal static TidyTable Schedule { get; } = new TidyTable<Placed<(Performance Of, ScheduleStep Step, int Position)>>(
            "performance_schedule", "资金支出计划", "One row for each step of a payment plan.", document => Steps(document).In(document))
        .Text(TidyTable.DocumentId, "文件标识", "The document.", s => s.Document.DocumentId)
        .Integer("ordinal", "绩效目标序号", "The performance table.", s => s.Item.Of.Ordinal)
        .Integer("month", "月份", "Month, 1 to 12; null where the text names none.", s => s.Item.Step.Month)
        .Text("text", "原文", "The printed date.", s => s.Item.Step.Text)
        .Number("cumulative_percent", "累计支出比例", "Share of the budget paid by the end of that month.", s => s.Item.Step.CumulativePercent, "%")
        .Integer("position", "序号", "Position among the plan's steps, from 1.", s => s.Item.Position)
        .Key(TidyTable.DocumentId, "ordinal", "position");

    internal static TidyTable Indicators { get; } = new TidyTable<Placed<(Performance Of, Indicator Indicator, int Position)>>(
            "indicators", "绩效指标", "One row for each indicator with its target.", document => IndicatorsOf(document).In(document))
        .Text(TidyTable.DocumentId, "文件标识", "The document.", i => i.Document.DocumentId)
        .Integer("ordinal", "绩效目标序号", "The performance table.", i => i.Item.Of.Ordinal)
        .Integer("position", "序号", "Position among the table's indicators, from 1.", i => i.Item.Position)
        .Text("level1", "一级指标", "First level.", i => i.Item.Indicator.Level1)
        .Text("level2", "二级指标", "Second level.", i => i.Item.Indicator.Level2)
        .Text("level3", "三级指标", "Third level.", i => i.Item.Indicator.Level3)
        .Text("description", "绩效指标描述", "What is measured.", i => i.Item.Indicator.Description)
        .Text("target_text", "指标值", "The target as printed.", i => i.Item.Indicator.Target?.Text)
        .Text("target_kind", "指标值类型", "quantitative, deadline or qualitative.", i => i.Item.Indicator.Target is { } target ? EnumWord<TargetKind>.Of(target.Kind) : null)
        .Text("operator", "符号", ">=, <=, >, < or =; a number without a sign is exact.", i => i.Item.Indicator.Target?.Operator)
        .Number("value", "指标数值", "The target's number, in unit.", i => i.Item.Indicator.Target?.Value)
        .Text("unit", "计量单位", "The target's unit as printed.", i => i.Item.Indicator.Target?.Unit)
        .Number("weight", "权重", "权重 or 分值.", i => i.Item.Indicator.Weight)
        .Text("actual", "实际完成值", "What was reached, as printed.", i => i.Item.Indicator.Actual?.Text)
        .Number("score", "得分", "The score given.", i => i.Item.Indicator.Score)
        .Text("basis", "指标值确定依据", "What the target rests on.", i => i.Item.Indicator.Basis)
        .Key(TidyTable.DocumentId, "ordinal", "position")
        .Index("level2", "target_kind")
        .Index("operator", "unit", "value");

    private static IEnumerable<(Performance, ScheduleStep, int)> Steps(Document document) =>
        document.Performance.SelectMany(of => of.Schedule.Select((step, index) => (of, step, index + 1)));

    private static IEnumerable<(Performance, Indicator, int)> IndicatorsOf(Document document) =>
        document.Performance.SelectMany(of => of.Indicators.Select((indicator, index) => (of, indicator, index + 1)));
}
