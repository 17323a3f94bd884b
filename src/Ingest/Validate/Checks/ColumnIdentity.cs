using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>In every row one column is the sum of others.</summary>
/// <param name="id">Stable id.</param>
/// <param name="says">The identity in the field's words.</param>
/// <param name="sum">Measure of the sum.</param>
/// <param name="parts">Measures of the parts; those that the table has must be two at least.</param>
/// <param name="kinds">Kinds of tables it holds in.</param>
internal abstract class ColumnIdentity(string id, string says, string sum, string[] parts, string[] kinds) : Identity(id, says)
{
    /// <summary>The measures that are parts of the sum in a table with these measures.</summary>
    protected virtual IEnumerable<string> PartsOf(string[] measures) => parts;

    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind(kinds))
        {
            foreach (string? section in table.Columns.Select(static column => column.Section).Distinct())
            {
                string[] measures = [.. table.Measures(section)];
                string[] present = [.. measures.Intersect(PartsOf(measures))];
                // A column that no measure names, or that stands in another group, may be a part too: then nothing can be said.
                if (!measures.Contains(sum) || present.Length < 2 || measures.Any(static measure => measure.StartsWith("other:", StringComparison.Ordinal)))
                    continue;
                foreach (Row row in table.Rows.Where(row => row.Section == section))
                {
                    List<Term> terms = [.. present.Select(measure => Term.Of(table, row, measure)).OfType<Term>()];
                    if (Term.Of(table, row, sum) is Term printed && terms.Count > 0)
                        yield return Verdict(table.Unit?.Text, printed, terms);
                }
            }
        }
    }
}
