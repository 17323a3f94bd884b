using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>绩效自评表. Part of final accounts since 2019.</summary>
internal sealed partial class SelfEvaluation() : TableKind("performance-self-evaluation", "绩效自评表")
{
    protected override Regex Title => Titles();

    protected override IReadOnlyList<string> Headers { get; } = ["完成", "得分"];

    protected override bool HeadersProve => true;

    [GeneratedRegex(@"自评", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();
}
