using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>一般公共预算基本支出表. By economic classification (301, 302, 303, 310).</summary>
internal sealed partial class GeneralPublicBasicExpenditure() : TableKind("general-public-basic-expenditure", "一般公共预算基本支出表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["科目"];

    [GeneratedRegex(@"基本支出", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"^(?!.*一般公共).*财政拨款.*基本支出|项目支出", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
