using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>类 = Σ款 and 款 = Σ项, in every column; only where the children are printed.</summary>
internal sealed class ParentEqualsChildren() : Identity("parent-code-equals-its-children", "类 = Σ款，款 = Σ项")
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach ((Table table, Row[] rows, string measure) in CodedTables.Of(document))
        {
            foreach (Row parent in rows.Where(static row => row.Code!.Length < 7))
            {
                List<Term> children = Term.Of(table, rows.Where(row => row.Code!.Length == parent.Code!.Length + 2 && row.Code.StartsWith(parent.Code, StringComparison.Ordinal)), measure);
                if (children.Count > 0 && Term.Of(table, parent, measure) is Term printed)
                    yield return Verdict(table.Unit?.Text, printed, children);
            }
        }
    }
}
