using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>收支总表. Revenue on the left, expenditure on the right.</summary>
internal sealed partial class RevenueExpenditureSummary() : TableKind("revenue-expenditure-summary", "收支总表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["收入", "支出"];

    [GeneratedRegex(@"(?:收支|收入支出)(?:预算|决算|总|情况|总体|明细|汇总|公开)*表", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"财政拨款|项目(?:收支|收入)|一般公共|基金|国有资本", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
