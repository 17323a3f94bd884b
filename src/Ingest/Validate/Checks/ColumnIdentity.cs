using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>In every row one column is the sum of others.</summary>
/// <param name="id">Stable id.</param>
/// <param name="says">The identity in the field's words.</param>
/// <param name="holds">Where it holds, and where it says nothing.</param>
/// <param name="source">What it is taken from.</param>
/// <param name="sum">Measure of the sum.</param>
/// <param name="parts">Measures of the parts; those that the table has must be two at least.</param>
/// <param name="kinds">Kinds of tables it holds in.</param>
internal abstract class ColumnIdentity(string id, string says, string holds, string source, string sum, string[] parts, string[] kinds) : Identity(id, says, holds, source)
{
    private static readonly string[] Phases = ["", "/budgeted", "/settled"];

    /// <summary>The measures that are parts of the sum in a table with these measures.</summary>
    protected virtual IEnumerable<string> PartsOf(string[] measures) => parts;

    /// <summary>The measure of the sum in a table with these measures.</summary>
    protected virtual string SumOf(string[] measures) => sum;

    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind(kinds))
        {
            foreach (string? section in table.Columns.Select(static column => column.Section).Distinct())
            {
                string[] measures = [.. table.Measures(section)];
                foreach (string phase in Phases)
                {
                    foreach (Check check in In(table, section, measures, phase))
                        yield return check;
                }
            }
        }
    }

    private IReadOnlyList<Check> In(Table table, string? section, string[] measures, string phase)
    {
        string[] plain = [.. measures.Where(measure => Phases.Any(one => one.Length > 0 && measure.EndsWith(one, StringComparison.Ordinal)) == phase.Length > 0
            && measure.EndsWith(phase, StringComparison.Ordinal)).Select(measure => measure[..^phase.Length])];
        string whole = SumOf(plain);
        string[] present = [.. plain.Intersect(PartsOf(plain)).Where(part => part != whole)];
        if (!plain.Contains(whole) || present.Length < 2)
            return [];
        string[] others = [.. plain.Where(static measure => measure.StartsWith("other:", StringComparison.Ordinal))];
        if (others.Length == 0)
            return Rows(table, section, whole, present, phase);
        // A column that no measure names may be a part too, or stand in another group. The table itself says which: the reading that most of
        // its rows bear out; where none is, nothing can be said.
        IReadOnlyList<Check> best = [];
        int held = 0;
        foreach (string[] reading in (string[][])[present, [.. present, .. others], .. others.Select(one => (string[])[.. present, one])])
        {
            IReadOnlyList<Check> checks = Rows(table, section, whole, reading, phase);
            int holds = checks.Count(static check => check.Verdict is Model.Verdict.Exact or Model.Verdict.Rounding);
            if (holds > held && holds * 2 > checks.Count)
                (best, held) = (checks, holds);
        }
        return best;
    }

    private List<Check> Rows(Table table, string? section, string whole, string[] present, string phase)
    {
        var checks = new List<Check>();
        foreach (Row row in table.Rows)
        {
            if (row.Section != section || row.Values.Count == 0)
                continue;
            var terms = new List<Term>(present.Length);
            foreach (string part in present)
            {
                if (Term.Of(table, row, part + phase) is Term term)
                    terms.Add(term);
            }
            if (Judge(table.Unit?.Text, Term.Of(table, row, whole + phase), terms) is Check check)
                checks.Add(check);
        }
        return checks;
    }
}
