using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>项目支出表. Projects with their amounts.</summary>
internal sealed partial class ProjectList() : TableKind("project-list", "项目支出表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["项目名称"];

    [GeneratedRegex(@"项目(?:收入)?支出(?:预算|决算)?(?:明细)?(?:总)?表|项目支出(?:预算|决算)?(?:情况)?(?:明细)?表", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"基本支出|绩效", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
