namespace Ingest.Validate.Checks;

/// <summary>基本支出合计 = 人员经费 + 公用经费, in every row of the table by economic classification.</summary>
internal sealed class BasicExpenditureColumns() : ColumnIdentity(
    "basic-expenditure-equals-personnel-and-public-use", "基本支出合计 = 人员经费 + 公用经费",
    "total", ["personnel", "public-use"],
    ["general-public-basic-expenditure", "fiscal-appropriation-basic-expenditure"]);
