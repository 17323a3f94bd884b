namespace Ingest.Validate.Checks;

/// <summary>一般公共预算支出表 合计 = 财政拨款收支总表, 本年支出合计 in the column 一般公共预算.</summary>
internal sealed class GeneralPublicTableEqualsFundColumn() : FundTableEqualsFundColumn(
    "general-public-table-equals-fund-column", "一般公共预算支出表合计 = 财政拨款收支总表一般公共预算支出",
    "general-public-expenditure", "general-public");
