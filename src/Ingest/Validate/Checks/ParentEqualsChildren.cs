using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>类 = Σ款 and 款 = Σ项, in every column; only where the children are printed.</summary>
internal sealed class ParentEqualsChildren() : Identity(
    "parent-code-equals-its-children", "类 = Σ款，款 = Σ项",
    "Every table by functional or economic classification, every column, where the next level is printed. A level that a table leaves out is passed over (类 = Σ项).",
    Sources.Classification)
{
    public override IEnumerable<Check> Check(Document document)
    {
        Table? table = null;
        List<Row>?[] children = [];
        foreach ((Table each, IReadOnlyList<Row> rows, string measure) in CodedTables.Of(document))
        {
            if (!ReferenceEquals(each, table))
                (table, children) = (each, ChildrenOf(rows));
            for (int i = 0; i < rows.Count; i++)
            {
                if (children[i] is { } below && Judge(table.Unit?.Text, Term.Of(table, rows[i], measure), Term.Of(table, below, measure)) is Check check)
                    yield return check;
            }
        }
    }

    private static List<Row>?[] ChildrenOf(IReadOnlyList<Row> rows)
    {
        int[] parents = CodedTables.ParentsOf(rows);
        var children = new List<Row>?[rows.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            if (parents[i] >= 0)
                (children[parents[i]] ??= []).Add(rows[i]);
        }
        return children;
    }
}
