using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>财政拨款基本支出表. By economic classification, all funds.</summary>
internal sealed partial class FiscalBasicExpenditure() : TableKind("fiscal-appropriation-basic-expenditure", "财政拨款基本支出表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["科目"];

    [GeneratedRegex(@"财政拨款.*基本支出", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"一般公共预算", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
