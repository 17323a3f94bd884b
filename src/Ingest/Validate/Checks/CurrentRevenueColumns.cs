namespace Ingest.Validate.Checks;

/// <summary>本年收入小计 = Σ its sources, in every row of 收入总表.</summary>
internal sealed class CurrentRevenueColumns() : ColumnIdentity(
    "current-revenue-equals-its-sources", "本年收入小计 = Σ各项收入",
    "收入总表 with 本年收入小计, or 本年收入合计 in final accounts, every row.",
    Sources.Forms,
    "current-year", All,
    ["revenue"])
{
    private static readonly string[] All = ["fiscal-appropriation", "special-account", "undertaking", "business", "superior-subsidy", "affiliate-remittance", "unit-funds", "other"];

    // 单位资金 is all of these together (预算管理一体化规范: 事业, 经营, 上级补助, 附属单位上缴, 其他收入).
    private static readonly string[] UnitFunds = ["undertaking", "business", "superior-subsidy", "affiliate-remittance", "other"];

    private static readonly string[] Funds = ["general-public", "government-fund", "state-capital"];

    /// <summary>The sources of revenue among these measures. Some print the funds in place of 财政拨款, some as its parts.</summary>
    public static IEnumerable<string> SourcesIn(string[] measures) =>
        (measures.Contains("fiscal-appropriation") ? All : All.Concat(Funds)).Except(measures.Contains("unit-funds") ? UnitFunds : []);

    protected override IEnumerable<string> PartsOf(string[] measures) => SourcesIn(measures);
}
