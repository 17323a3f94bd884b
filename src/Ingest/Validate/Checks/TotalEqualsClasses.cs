using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>合计 = Σ类, in every column of a table by classification.</summary>
internal sealed class TotalEqualsClasses() : Identity(
    "total-equals-its-classes", "合计 = Σ类",
    "Every table by functional or economic classification with one 合计, every column: its outermost codes; 本年支出合计 where lines without codes stand between it and 支出总计. Not where codes of units stand among them.",
    Sources.Classification)
{
    public override IEnumerable<Check> Check(Document document)
    {
        Table? table = null;
        Row? total = null;
        List<Row> outermost = [];
        foreach ((Table each, IReadOnlyList<Row> rows, string measure) in CodedTables.Of(document))
        {
            if (!ReferenceEquals(each, table))
            {
                table = each;
                total = table.Rows.Any(IsOfUnit) ? null : ClassTotals.Of(table)?.Classes;
                int[] parents = CodedTables.ParentsOf(rows);
                outermost = [.. rows.Where((_, i) => parents[i] < 0)];
            }
            if (total is not null && Judge(table.Unit?.Text, Term.Of(table, total, measure), Term.Of(table, outermost, measure)) is Check check)
                yield return check;
        }
    }

    // 203001 is a unit of department 203, and that is no class of expenditure.
    private static bool IsOfUnit(Row row) => row.Code is { Length: 6 or 8 or > 8 };
}
