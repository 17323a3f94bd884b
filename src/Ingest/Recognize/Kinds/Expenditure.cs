using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>支出总表. Basic, project and other expenditure by functional classification.</summary>
internal sealed partial class Expenditure() : TableKind("expenditure", "支出总表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["基本支出", "项目支出"];

    [GeneratedRegex(@"支出(?:预算|决算|总|情况|总体|明细|汇总|公开)*表", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"财政拨款|收入|基本支出|项目支出|一般公共|三公", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
