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
            p => Lines(p.Item.Goals))
        .Flag("complete", "是否完整", "False where the table was cut off; a problem says what is missing.", p => p.Item.Complete)
        .Integer("page", "页", "Page of targets that stand in prose; null where they stand in a table.", p => p.Item.Page)
        .Text("at", "位置", "Address of targets that stand in prose, in formats without pages.", p => p.Item.At)
        .Text("department", "主管部门", "The department in charge.", p => p.Item.Project?.Department)
        .Text("unit", "实施单位", "The unit that carries it out.", p => p.Item.Project?.Unit)
        .Text("type", "项目类别", "The project's sort as printed.", p => p.Item.Project?.Type)
        .Text("period", "项目期限", "How long it runs, as printed.", p => p.Item.Project?.Period)
        .Text("long_term_goals", "长期目标", "Goals beyond the year, one to a line, where they are printed apart.", p => Lines(p.Item.LongTermGoals))
        .Text("achievements", "实际完成情况", "What a self-evaluation says was reached, one to a line.", p => Lines(p.Item.Evaluation?.Achievements ?? []))
        .Number("score", "自评得分", "The sum of the points given.", p => p.Item.Evaluation?.Score)
        .Number("out_of", "总分值", "The points that could be had.", p => p.Item.Evaluation?.OutOf)
        .Text("conclusion", "评价结论", "The evaluation's conclusion.", p => p.Item.Evaluation?.Conclusion)
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

    internal static TidyTable Execution { get; } = new TidyTable<Placed<(Performance Of, Execution Line, int Position)>>(
            "performance_execution", "预算执行情况", "One row for each source of money whose execution a self-evaluation gives.", document => ExecutionOf(document).In(document))
        .Text(TidyTable.DocumentId, "文件标识", "The document.", e => e.Document.DocumentId)
        .Integer("ordinal", "绩效目标序号", "The performance table.", e => e.Item.Of.Ordinal)
        .Integer("position", "序号", "Position among the table's sources, from 1.", e => e.Item.Position)
        .Text("label", "资金来源", "The source as printed.", e => e.Item.Line.Label)
        .Text("measure", "口径", "total, fiscal-appropriation, general-public, government-fund, state-capital, special-account, carried-in or other.", e => e.Item.Line.Measure)
        .Number("initial_yuan", "年初预算数（元）", "Budget at the year's start in 元.", e => e.Item.Line.Initial?.Yuan, "元")
        .Number("adjusted_yuan", "全年预算数（元）", "Budget as adjusted in 元.", e => e.Item.Line.Adjusted?.Yuan, "元")
        .Number("executed_yuan", "全年执行数（元）", "Money spent in 元.", e => e.Item.Line.Executed?.Yuan, "元")
        .Number("rate", "执行率", "The printed rate.", e => e.Item.Line.Rate, "%")
        .Number("weight", "分值", "Points that could be had.", e => e.Item.Line.Weight)
        .Number("score", "得分", "Points given.", e => e.Item.Line.Score)
        .Text("reason", "原因", "Why less was spent.", e => e.Item.Line.Reason)
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
        .Text("horizon", "期限", "long-term or annual, where the table tells them apart.", i => i.Item.Indicator.Horizon)
        .Number("upper", "指标上限", "The upper number of a range.", i => i.Item.Indicator.Target?.Upper)
        .Text("last_year", "上年指标值", "Last year's value as printed.", i => i.Item.Indicator.LastYear?.Text)
        .Text("year_before_last", "前年指标值", "The value of two years before as printed.", i => i.Item.Indicator.YearBeforeLast?.Text)
        .Text("deviation", "偏差原因", "Why the target was missed and what is done about it.", i => i.Item.Indicator.Deviation)
        .Key(TidyTable.DocumentId, "ordinal", "position")
        .Index("level2", "target_kind")
        .Index("operator", "unit", "value");

    private static IEnumerable<(Performance, ScheduleStep, int)> Steps(Document document) =>
        document.Performance.SelectMany(of => of.Schedule.Select((step, index) => (of, step, index + 1)));

    private static IEnumerable<(Performance, Execution, int)> ExecutionOf(Document document) =>
        document.Performance.SelectMany(of => (of.Evaluation?.Execution ?? []).Select((line, index) => (of, line, index + 1)));

    private static string? Lines(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join('\n', items);

    private static IEnumerable<(Performance, Indicator, int)> IndicatorsOf(Document document) =>
        document.Performance.SelectMany(of => of.Indicators.Select((indicator, index) => (of, indicator, index + 1)));
}
