using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>政府性基金支出表. Often stated empty.</summary>
internal sealed partial class GovernmentFundExpenditure() : TableKind("government-fund-expenditure", "政府性基金支出表")
{
    protected override Regex Title => Titles();

    protected override IReadOnlyList<string> Headers { get; } = ["科目"];

    [GeneratedRegex(@"政府性?基金", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();
}
