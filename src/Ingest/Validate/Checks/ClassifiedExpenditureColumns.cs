namespace Ingest.Validate.Checks;

/// <summary>支出合计 = 基本支出 + 项目支出, in every row of the tables by functional classification; what is carried out stands beside the sum.</summary>
internal sealed class ClassifiedExpenditureColumns() : ColumnIdentity(
    "expenditure-equals-basic-and-project", "支出合计 = 基本支出 + 项目支出",
    "total", ["basic", "project", "business", "remitted-to-superior", "affiliate-subsidy"],
    ["general-public-expenditure", "fiscal-appropriation-expenditure", "government-fund-expenditure", "state-capital-expenditure"]);
