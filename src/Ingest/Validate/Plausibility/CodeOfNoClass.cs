using Ingest.Model;
using Ingest.Normalize.Classification;

namespace Ingest.Validate.Plausibility;

/// <summary>A code of expenditure whose first three digits are no 类 of the standard.</summary>
internal sealed class CodeOfNoClass() : Oddity("ODD-002", "a code of no known class")
{
    // More of them are another classification, and no slips.
    private const int MostInTable = 20;

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        foreach (Table table in document.Tables)
        {
            if (!ClassifiedTables.Kinds.Contains(table.Kind))
                continue;
            int found = 0;
            foreach (Row row in table.Rows)
            {
                if (found == MostInTable)
                    break;
                if (row.Code is { Length: 3 or 5 or 7 } code && (code[0] is '2' or '3' or '5') && !code.AsSpan().ContainsAnyExceptInRange('0', '9') && !ClassificationCodes.HasClass(code))
                {
                    found++;
                    yield return Finding(Severity.Info, $"{code} {row.Label}: the classification (政府收支分类科目) has no class {code[..3]}. {Name(table)}. Look at the code on the page.", table, ClassifiedTables.CellOf(table, row));
                }
            }
        }
    }
}
