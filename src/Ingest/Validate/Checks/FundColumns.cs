namespace Ingest.Validate.Checks;

/// <summary>合计 = the three funds, in every row of 财政拨款收支总表 and of a long 三公 table.</summary>
internal sealed class FundColumns() : ColumnIdentity(
    "total-equals-its-funds", "合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算",
    "财政拨款收支总表, 财政拨款支出表 and “三公” tables with a column for each fund, every row.",
    Sources.Forms,
    "total", ["general-public", "government-fund", "state-capital"],
    ["fiscal-appropriation-summary", "fiscal-appropriation-expenditure", "three-public-expenditure"]);
