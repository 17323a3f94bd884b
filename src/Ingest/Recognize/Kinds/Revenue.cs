using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>收入总表. By source of money, and mostly by functional classification.</summary>
internal sealed partial class Revenue() : TableKind("revenue", "收入总表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["收入"];

    [GeneratedRegex(@"收入(?:预算|决算|总|情况|总体|明细|汇总|公开)*表", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"财政拨款|非税|支出|一般公共|基金", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
