namespace Ingest.Validate.Checks;

/// <summary>支出合计 = 基本支出 + 项目支出 + 经营支出 + 上解上级支出 + 对附属单位补助支出 (+ 预留机动 + 结转下年), in every row.</summary>
internal sealed class ExpenditureColumns() : ColumnIdentity(
    "total-expenditure-equals-its-columns", "支出合计 = 基本支出 + 项目支出 + 其他各项支出",
    "支出总表, every row; also 收支总表 where a block of expenditure is divided into 基本支出 and 项目支出. 单位预留机动经费 and 结转下年 are parts where they are columns.",
    Sources.Forms,
    "total", ["basic", "personnel", "public-use", "project", "business", "remitted-to-superior", "affiliate-subsidy", "reserve", "carried-out"],
    ["expenditure", "revenue-expenditure-summary"])
{
    // 基本支出 may be printed only in its two parts.
    protected override IEnumerable<string> PartsOf(string[] measures) =>
        base.PartsOf(measures).Except(measures.Contains("basic") ? ["personnel", "public-use"] : []);
}
