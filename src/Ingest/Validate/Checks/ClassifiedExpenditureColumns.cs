namespace Ingest.Validate.Checks;

/// <summary>支出合计 = 基本支出 + 项目支出, in every row of the tables by functional classification; what is carried out stands beside the sum.</summary>
internal sealed class ClassifiedExpenditureColumns() : ColumnIdentity(
    "expenditure-equals-basic-and-project", "支出合计 = 基本支出 + 项目支出",
    "一般公共预算支出表, 财政拨款支出表, 政府性基金 and 国有资本经营 tables with both columns, every row. 年末结转 stands beside the sum.",
    Sources.Forms,
    "total", ["basic", "personnel", "public-use", "project", "business", "remitted-to-superior", "affiliate-subsidy"],
    ["general-public-expenditure", "fiscal-appropriation-expenditure", "government-fund-expenditure", "state-capital-expenditure"])
{
    // 基本支出 may be printed only in its two parts.
    protected override IEnumerable<string> PartsOf(string[] measures) =>
        base.PartsOf(measures).Except(measures.Contains("basic") ? ["personnel", "public-use"] : []);
}
