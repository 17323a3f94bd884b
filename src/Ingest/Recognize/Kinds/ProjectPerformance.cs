using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>项目绩效目标表. One table for each project.</summary>
internal sealed partial class ProjectPerformance() : TableKind("project-performance", "项目绩效目标表")
{
    protected override Regex Title => Titles();

    protected override IReadOnlyList<string> Headers { get; } = ["三级指标", "指标值"];

    protected override bool HeadersProve => true;

    [GeneratedRegex(@"绩效(?:目标|指标)|(?:目标|绩效)申报表", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();
}
