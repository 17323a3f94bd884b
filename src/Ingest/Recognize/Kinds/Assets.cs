using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>资产占用情况表. Fixed or state-owned assets held at the end of the year before.</summary>
internal sealed partial class Assets() : TableKind("assets", "资产占用情况表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["数量", "价值"];

    protected override bool HeadersProve => true;

    [GeneratedRegex(@"资产.*(?:占用|情况|表)", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"资产收益|新增资产配置", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
