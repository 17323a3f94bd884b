using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>财政拨款收支总表. Revenue and expenditure of appropriations, by fund.</summary>
internal sealed partial class FiscalAppropriationSummary() : TableKind("fiscal-appropriation-summary", "财政拨款收支总表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["收入", "支出"];

    [GeneratedRegex(@"(?:财政拨款|一般公共预算)(?:预算|决算)?(?:收支|收入支出)(?:预算|决算|总|情况|总体|明细|汇总|公开)*表", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"基金|国有资本|项目", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
