using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>国有资本经营支出表. Often stated empty.</summary>
internal sealed partial class StateCapitalExpenditure() : TableKind("state-capital-expenditure", "国有资本经营支出表")
{
    protected override Regex Title => Titles();

    protected override IReadOnlyList<string> Headers { get; } = ["科目"];

    [GeneratedRegex(@"国有资本经营", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();
}
