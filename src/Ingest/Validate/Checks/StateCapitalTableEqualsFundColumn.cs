namespace Ingest.Validate.Checks;

/// <summary>国有资本经营预算支出表 合计 = 财政拨款收支总表, 本年支出合计 in the column 国有资本经营预算.</summary>
internal sealed class StateCapitalTableEqualsFundColumn() : FundTableEqualsFundColumn(
    "state-capital-table-equals-fund-column", "国有资本经营预算支出表合计 = 财政拨款收支总表国有资本经营预算支出",
    "state-capital-expenditure", "state-capital");
