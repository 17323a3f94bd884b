namespace Ingest.Validate.Checks;

/// <summary>政府性基金支出表 合计 = 财政拨款收支总表, 本年支出合计 in the column 政府性基金预算.</summary>
internal sealed class GovernmentFundTableEqualsFundColumn() : FundTableEqualsFundColumn(
    "government-fund-table-equals-fund-column", "政府性基金支出表合计 = 财政拨款收支总表政府性基金预算支出",
    "government-fund-expenditure", "government-fund");
