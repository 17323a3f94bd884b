namespace Ingest.Validate.Checks;

/// <summary>支出合计 = 基本支出 + 项目支出 + 经营支出 + 上解上级支出 + 对附属单位补助支出 (+ 预留机动 + 结转下年), in every row.</summary>
internal sealed class ExpenditureColumns() : ColumnIdentity(
    "total-expenditure-equals-its-columns", "支出合计 = 基本支出 + 项目支出 + 其他各项支出",
    "total", ["basic", "project", "business", "remitted-to-superior", "affiliate-subsidy", "reserve", "carried-out"],
    ["expenditure"]);
