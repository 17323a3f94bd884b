namespace Ingest.Validate.Checks;

/// <summary>合计 = Σ资金来源, in every row of 政府采购 and 项目支出 tables.</summary>
internal sealed class ListFundColumns() : ColumnIdentity(
    "list-total-equals-its-funds", "合计 = Σ资金来源",
    "政府采购 and 项目支出 tables with a column for each source of money, every row. 财政拨款 counts once where its funds stand beside it; a column that no measure names counts only where most rows bear it out.",
    Sources.BudgetForms,
    "total", ["fiscal-appropriation", "general-public", "government-fund", "state-capital", "special-account", "undertaking", "business", "superior-subsidy", "affiliate-remittance", "unit-funds", "other", "carried-in"],
    ["procurement", "project-list"])
{
    private static readonly string[] Funds = ["general-public", "government-fund", "state-capital"];

    protected override IEnumerable<string> PartsOf(string[] measures) =>
        base.PartsOf(measures).Except(measures.Contains("fiscal-appropriation") ? Funds : []);
}
