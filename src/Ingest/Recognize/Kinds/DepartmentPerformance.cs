using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>部门整体绩效目标表. Targets of a department as a whole.</summary>
internal sealed partial class DepartmentPerformance() : TableKind("department-performance", "部门整体绩效目标表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["一级指标"];

    [GeneratedRegex(@"整体.*绩效|(?:部门|单位)绩效目标", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"项目.*绩效", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
