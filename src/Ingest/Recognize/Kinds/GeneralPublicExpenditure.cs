using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>一般公共预算支出表. By functional classification.</summary>
internal sealed partial class GeneralPublicExpenditure() : TableKind("general-public-expenditure", "一般公共预算支出表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["科目"];

    [GeneratedRegex(@"一般公共预算.*支出", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"基本支出|收入支出.*总|收支|项目支出", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
