namespace Ingest.Validate.Checks;

/// <summary>基本支出合计 = 人员经费 + 公用经费, in every row.</summary>
internal sealed class BasicExpenditureColumns() : ColumnIdentity(
    "basic-expenditure-equals-personnel-and-public-use", "基本支出合计 = 人员经费 + 公用经费",
    "Tables by economic classification with both columns, every row; elsewhere where 基本支出 is divided into them.",
    Sources.Forms,
    "total", ["personnel", "public-use"],
    ["general-public-basic-expenditure", "fiscal-appropriation-basic-expenditure", "expenditure", "general-public-expenditure", "fiscal-appropriation-expenditure", "revenue-expenditure-summary"])
{
    protected override string SumOf(string[] measures) => measures.Contains("project") || measures.Contains("basic") ? "basic" : "total";
}
