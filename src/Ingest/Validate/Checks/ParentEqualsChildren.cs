using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>类 = Σ款 and 款 = Σ项, in every column; only where the children are printed.</summary>
internal sealed class ParentEqualsChildren() : Identity("parent-code-equals-its-children", "类 = Σ款，款 = Σ项")
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach ((Table table, Row[] rows, string measure) in CodedTables.Of(document))
        {
            for (int i = 0; i < rows.Length; i++)
            {
                Row parent = rows[i];
                // A table by units prints the same codes again for the next unit: children end where the next parent begins.
                List<Term> children = Term.Of(table, rows.Skip(i + 1).TakeWhile(row => row.Code!.Length > parent.Code!.Length)
                    .Where(row => row.Code!.Length == parent.Code!.Length + 2 && row.Code.StartsWith(parent.Code, StringComparison.Ordinal)), measure);
                if (children.Count > 0 && Term.Of(table, parent, measure) is Term printed)
                    yield return Verdict(table.Unit?.Text, printed, children);
            }
        }
    }
}
