namespace Ingest.Validate.Checks;

/// <summary>本年收入小计 = Σ its sources, in every row of 收入总表.</summary>
internal sealed class CurrentRevenueColumns() : ColumnIdentity(
    "current-revenue-equals-its-sources", "本年收入小计 = Σ各项收入",
    "current-year", ["fiscal-appropriation", "special-account", "undertaking", "business", "superior-subsidy", "affiliate-remittance", "other"],
    ["revenue"]);
