using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>财政拨款支出表. By functional classification, all funds.</summary>
internal sealed partial class FiscalAppropriationExpenditure() : TableKind("fiscal-appropriation-expenditure", "财政拨款支出表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["科目"];

    [GeneratedRegex(@"财政拨款(?:预算|决算)?支出", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"基本支出|一般公共预算", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
