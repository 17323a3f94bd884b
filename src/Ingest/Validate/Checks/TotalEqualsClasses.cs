using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>合计 = Σ类, in every column of a table by classification that prints its 类.</summary>
internal sealed class TotalEqualsClasses() : Identity("total-equals-its-classes", "合计 = Σ类")
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach ((Table table, Row[] rows, string measure) in CodedTables.Of(document))
        {
            Row[] totals = [.. table.Rows.Where(static row => row.Role == RowRole.Total)];
            List<Term> classes = Term.Of(table, rows.Where(static row => row.Code!.Length == 3), measure);
            if (totals.Length == 1 && classes.Count > 0 && Term.Of(table, totals[0], measure) is Term printed)
                yield return Verdict(table.Unit?.Text, printed, classes);
        }
    }
}
