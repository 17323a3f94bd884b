namespace Ingest.Normalize.Statements;

/// <summary>
/// Tells sums of one fund from those of all money: below 政府性基金预算…情况, or behind 政府性基金预算财政拨款年初结转…，, 本年收入 is that fund's.
/// </summary>
internal static class FundScope
{
    /// <summary>一般公共预算: the fund whose sums are also stated by measures of their own.</summary>
    public const string GeneralPublic = "general-public";

    /// <summary>财政拨款 of whatever fund: its totals are stated by measures of their own.</summary>
    public const string Fiscal = "fiscal-appropriation";

    /// <summary>The only fund that words name; null for none, or for several.</summary>
    public static string? Named(ReadOnlySpan<char> words)
    {
        bool general = words.IndexOf("一般公共") >= 0 && words.IndexOf("一般公共服务") < 0, fund = words.IndexOf("政府性基金") >= 0, capital = words.IndexOf("国有资本经营") >= 0;
        return (general, fund, capital) switch
        {
            (true, false, false) => GeneralPublic,
            (false, true, false) => "government-fund",
            (false, false, true) => "state-capital",
            (false, false, false) when words.IndexOf("财政拨款") >= 0 && words.IndexOf("三公") < 0 => Fiscal,
            _ => null,
        };
    }

    /// <summary>The subject within a fund: 本年收入 of 政府性基金 is <c>government-fund/current-revenue</c>. Subjects that belong to no fund stay what they are.</summary>
    public static Subject Of(Subject subject, string? fund) => fund is null or GeneralPublic ? subject
        : subject with { Measure = Of(subject.Measure, fund), Second = subject.Second is string second ? Of(second, fund) : null };

    private static string Of(string measure, string fund) => (measure, fund) switch
    {
        ("total-revenue", Fiscal) => "fiscal-revenue-total",
        ("total-expenditure", Fiscal) => "fiscal-expenditure-total",
        // A sentence about 财政拨款 goes on to 基本支出 and 项目支出: the checks try them against both.
        ("basic" or "project", Fiscal) => measure,
        ("total-revenue" or "total-expenditure" or "current-revenue" or "current-expenditure" or "carried-in" or "carried-out" or "basic" or "project", _) => $"{fund}/{measure}",
        _ => measure,
    };
}
