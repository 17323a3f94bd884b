using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>机构设置情况表. The bodies that the disclosure covers.</summary>
internal sealed partial class Organizations() : TableKind("organizations", "机构设置情况表")
{
    protected override Regex Title => Titles();

    protected override IReadOnlyList<string> Headers { get; } = ["单位名称", "单位性质"];

    protected override bool HeadersProve => true;

    [GeneratedRegex(@"机构设置|(?:预算|决算|所属)单位(?:构成|名单|一览)", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();
}
