namespace Ingest.Validate.Checks;

/// <summary>收入合计 = 本年收入小计 + 上年结转, in every row of 收入总表.</summary>
internal sealed class RevenueColumns() : ColumnIdentity(
    "total-revenue-equals-its-columns", "收入合计 = 本年收入小计 + 上年结转",
    "total", ["current-year", "carried-in"],
    ["revenue"]);
