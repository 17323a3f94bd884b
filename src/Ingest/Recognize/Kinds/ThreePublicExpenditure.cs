using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>“三公”经费支出表. Also with 会议费 and 培训费; printed long (items as rows) or wide (items as columns).</summary>
internal sealed partial class ThreePublicExpenditure() : TableKind("three-public-expenditure", "“三公”经费支出表")
{
    protected override Regex Title => Titles();

    protected override IReadOnlyList<string> Headers { get; } = ["合计"];

    [GeneratedRegex(@"三公", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();
}
