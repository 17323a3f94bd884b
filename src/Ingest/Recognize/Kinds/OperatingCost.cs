using System.Text.RegularExpressions;

namespace Ingest.Recognize.Kinds;

/// <summary>机关运行经费表. Only as a table of its own; most places give it in the text.</summary>
internal sealed partial class OperatingCost() : TableKind("operating-cost", "机关运行经费表")
{
    protected override Regex Title => Titles();

    protected override Regex OtherTitle => Others();

    protected override IReadOnlyList<string> Headers { get; } = ["机关运行经费"];

    [GeneratedRegex(@"机关运行经费", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"三公", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
