namespace Ingest.Model;

/// <summary>What a self-evaluation (绩效自评) says of the year: money spent, goals reached, points given, conclusions drawn.</summary>
public sealed record Evaluation
{
    /// <summary>How the money was spent, one entry for each printed source of it, the sum first.</summary>
    public IReadOnlyList<Execution> Execution { get; init; } = [];

    /// <summary>What was reached of the goals (实际完成情况), one for each printed number, without the number.</summary>
    public IReadOnlyList<string> Achievements { get; init; } = [];

    /// <summary>The sum of the points given (总分, 自评得分).</summary>
    public decimal? Score { get; init; }

    /// <summary>The points that could be had, mostly 100.</summary>
    public decimal? OutOf { get; init; }

    /// <summary>评价结论.</summary>
    public string? Conclusion { get; init; }

    /// <summary>What was found wanting (存在问题).</summary>
    public string? Shortcomings { get; init; }

    /// <summary>What is to be done about it (改进措施).</summary>
    public string? Improvements { get; init; }
}

/// <summary>One line of a budget's execution (预算执行情况).</summary>
public sealed record Execution
{
    /// <summary>The printed source: <c>年度资金总额</c>, <c>其中：财政拨款</c>, <c>单位资金</c>; left out where the line has none.</summary>
    public string? Label { get; init; }

    /// <summary>The source: <c>total</c>, <c>fiscal-appropriation</c>, <c>general-public</c>, <c>government-fund</c>, <c>state-capital</c>, <c>special-account</c>, <c>carried-in</c> or <c>other</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>年初预算数.</summary>
    public Amount? Initial { get; init; }

    /// <summary>全年预算数 or 调整后预算数; where a table prints only one budget (预算数), it stands here.</summary>
    public Amount? Adjusted { get; init; }

    /// <summary>全年执行数.</summary>
    public Amount? Executed { get; init; }

    /// <summary>执行率, in per cent.</summary>
    public decimal? Rate { get; init; }

    /// <summary>权重 or 分值.</summary>
    public decimal? Weight { get; init; }

    /// <summary>得分; left out where none was given (<c>/</c>).</summary>
    public decimal? Score { get; init; }

    /// <summary>Why less was spent (原因).</summary>
    public string? Reason { get; init; }
}
