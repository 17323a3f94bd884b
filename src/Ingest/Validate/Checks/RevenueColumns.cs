namespace Ingest.Validate.Checks;

/// <summary>收入合计 = 本年收入小计 + 上年结转, in every row of 收入总表; where no 小计 is printed, = Σ its sources.</summary>
internal sealed class RevenueColumns() : ColumnIdentity(
    "total-revenue-equals-its-columns", "收入合计 = 本年收入小计 + 上年结转",
    "收入总表, every row; where 本年收入小计 is not printed, its sources take its place.",
    Sources.Forms,
    "total", ["current-year", "carried-in"],
    ["revenue"])
{
    protected override IEnumerable<string> PartsOf(string[] measures) =>
        measures.Contains("current-year") ? base.PartsOf(measures) : CurrentRevenueColumns.SourcesIn(measures).Append("carried-in");
}
