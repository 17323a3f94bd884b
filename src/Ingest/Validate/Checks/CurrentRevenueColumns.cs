namespace Ingest.Validate.Checks;

/// <summary>本年收入小计 = Σ its sources, in every row of 收入总表.</summary>
internal sealed class CurrentRevenueColumns() : ColumnIdentity(
    "current-revenue-equals-its-sources", "本年收入小计 = Σ各项收入",
    "current-year", ["fiscal-appropriation", "special-account", "undertaking", "business", "superior-subsidy", "affiliate-remittance", "other"],
    ["revenue"])
{
    private static readonly string[] Funds = ["general-public", "government-fund", "state-capital"];

    // Some print the funds in place of 财政拨款, some as its parts.
    protected override IEnumerable<string> PartsOf(string[] measures) =>
        measures.Contains("fiscal-appropriation") ? base.PartsOf(measures) : base.PartsOf(measures).Concat(Funds);
}
