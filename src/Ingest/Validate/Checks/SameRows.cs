using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Two tables that print the same money row by row.</summary>
/// <param name="id">Stable id.</param>
/// <param name="says">The identity in the field's words.</param>
/// <param name="holds">Where it holds, and where it says nothing.</param>
/// <param name="source">What it is taken from.</param>
internal abstract class SameRows(string id, string says, string holds, string source) : BetweenTables(id, says, holds, source)
{
    /// <summary>Every figure that both tables print in rows of one code.</summary>
    /// <param name="set">The body's tables.</param>
    /// <param name="left">One table.</param>
    /// <param name="right">The other.</param>
    /// <param name="columns">Measures to compare, each with its names in both tables.</param>
    protected IEnumerable<Check> Compare(TableSet set, Table left, Table right, params (string[] Left, string[] Right)[] columns)
    {
        foreach ((Row row, Row other) in RowsByCode.Pairs(left, right))
        {
            foreach ((string[] measures, string[] others) in columns)
            {
                foreach (Check check in SameWhereBoth(left, set.Figure(left, row, measures), right, set.Figure(right, other, others)))
                    yield return check;
            }
        }
    }
}
