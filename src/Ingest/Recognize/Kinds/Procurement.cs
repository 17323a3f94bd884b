using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>政府采购预算表. Government procurement, and purchase of services.</summary>
internal sealed partial class Procurement() : TableKind("procurement", "政府采购预算表")
{
    protected override Regex Title => Titles();

    protected override IReadOnlyList<string> Headers { get; } = ["采购", "数量", "单价"];

    protected override bool HeadersProve => true;

    [GeneratedRegex(@"政府采购|政府购买服务", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();
}
