namespace Ingest.Model;

/// <summary>The performance targets (绩效目标) of one project, one department, or one self-evaluation.</summary>
public sealed record Performance
{
    /// <summary><c>project</c>, <c>department</c> or <c>self-evaluation</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>Position among the document's performance targets, from 1: the tables', then those in prose.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Id of the table it was read from; left out where the targets stand in prose.</summary>
    public string? Table { get; init; }

    /// <summary>Page of the prose it was read from, from 1, for formats with pages.</summary>
    public int? Page { get; init; }

    /// <summary>Address of the prose in formats without pages.</summary>
    public string? At { get; init; }

    /// <summary>Where the prose stands on the page.</summary>
    public Box? Box { get; init; }

    /// <summary>The project's code and name.</summary>
    public Project? Project { get; init; }

    /// <summary>The money behind it.</summary>
    public ProjectBudget? Budget { get; init; }

    /// <summary>What the money is for, with wrapped lines joined.</summary>
    public string? Purpose { get; init; }

    /// <summary>Planned payments, cumulative, blank months left out.</summary>
    public IReadOnlyList<ScheduleStep> Schedule { get; init; } = [];

    /// <summary>Goals, one for each printed number, without the number.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>Goals beyond the year (长期目标, 中期目标, 实施期目标), where they are printed apart from the year's.</summary>
    public IReadOnlyList<string> LongTermGoals { get; init; } = [];

    /// <summary>What came of it, in a self-evaluation (绩效自评); left out where nothing was evaluated.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>False where the table was cut off; a problem says what is missing.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The indicators, in printed order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];
}

/// <summary>A budget project: its code (21 characters: region, year, letter, number) and its name.</summary>
public sealed record Project(string? Code, string? Name)
{
    /// <summary>The department in charge (主管部门).</summary>
    public string? Department { get; init; }

    /// <summary>The unit that carries it out (实施单位, 项目单位).</summary>
    public string? Unit { get; init; }

    /// <summary>Its sort (项目类别, 项目类型, 项目属性), as printed.</summary>
    public string? Type { get; init; }

    /// <summary>How long it runs (项目期限, 项目周期, 实施期), as printed.</summary>
    public string? Period { get; init; }
}

/// <summary>A project's money: all of it, the fiscal part (财政资金) and the rest (其他资金).</summary>
public sealed record ProjectBudget(Amount? Total, Amount? Fiscal, Amount? Other);

/// <summary>One step of a payment plan.</summary>
/// <param name="Text">The printed date, such as <c>12月底</c>.</param>
/// <param name="Month">Month, 1 to 12.</param>
/// <param name="CumulativePercent">Share of the budget paid by the end of that month.</param>
public sealed record ScheduleStep(string Text, int? Month, decimal? CumulativePercent);

/// <summary>One indicator with its target.</summary>
public sealed record Indicator
{
    /// <summary>一级指标.</summary>
    public string? Level1 { get; init; }

    /// <summary>二级指标.</summary>
    public string? Level2 { get; init; }

    /// <summary>三级指标; left out in lists of two levels.</summary>
    public string? Level3 { get; init; }

    /// <summary><c>long-term</c> (长期绩效指标, 实施期) or <c>annual</c> (年度绩效指标), where the table tells them apart.</summary>
    public string? Horizon { get; init; }

    /// <summary>绩效指标描述.</summary>
    public string? Description { get; init; }

    /// <summary>指标值; left out where the document has none.</summary>
    public Target? Target { get; init; }

    /// <summary>What was aimed at or reached in the year before (上年指标值).</summary>
    public Target? LastYear { get; init; }

    /// <summary>What was aimed at or reached two years before (前年指标值).</summary>
    public Target? YearBeforeLast { get; init; }

    /// <summary>权重 or 分值, in points or per cent as printed.</summary>
    public decimal? Weight { get; init; }

    /// <summary>实际完成值.</summary>
    public Target? Actual { get; init; }

    /// <summary>得分; left out where none was given (<c>/</c>).</summary>
    public decimal? Score { get; init; }

    /// <summary>Why the target was missed and what is done about it (偏差原因分析及改进措施).</summary>
    public string? Deviation { get; init; }

    /// <summary>指标值确定依据.</summary>
    public string? Basis { get; init; }

    /// <summary>Indexes of the cells it was read from.</summary>
    public IReadOnlyList<int> Cells { get; init; } = [];
}

/// <summary>A target value.</summary>
public sealed record Target
{
    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>A number, a deadline, or words.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary><c>&gt;=</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&lt;</c> or <c>=</c>; a number without a sign is exact.</summary>
    public string? Operator { get; init; }

    /// <summary>The number; of a range the lower one.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper number of a range (<c>80-90%</c>, <c>≥95%且≤100%</c>), both ends included; left out otherwise.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The unit as printed: <c>个</c>, <c>百分比</c>, <c>万元</c>, <c>元/人</c>, <c>月</c>.</summary>
    public string? Unit { get; init; }
}

/// <summary>What sort of target it is.</summary>
public enum TargetKind
{
    /// <summary>Words: 显著, 提高.</summary>
    [JsonStringEnumMemberName("qualitative")] Qualitative,
    /// <summary>A number with a unit.</summary>
    [JsonStringEnumMemberName("quantitative")] Quantitative,
    /// <summary>A point in time: ≤12月 is December, not a duration.</summary>
    [JsonStringEnumMemberName("deadline")] Deadline,
}
