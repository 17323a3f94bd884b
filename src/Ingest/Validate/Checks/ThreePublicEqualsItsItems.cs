using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>“三公”经费合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费, in a table that has the items as rows.</summary>
internal sealed class ThreePublicEqualsItsItems() : Identity("three-public-equals-its-items", "“三公”经费合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费")
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("three-public-expenditure"))
        {
            Row? sum = table.Rows.FirstOrDefault(static row => row.Label?.Contains("三公", StringComparison.Ordinal) == true && row.Role is RowRole.Subtotal or RowRole.Total)
                ?? table.Rows.FirstOrDefault(static row => row.Role is RowRole.Total or RowRole.Subtotal);
            Row[] items = [.. table.Rows.Where(static row => row is { Role: RowRole.Item, Level: 1 } && IsItem(row.Label))];
            if (sum is null || items.Length < 2)
                continue;
            foreach (string measure in table.Measures())
            {
                List<Term> terms = Term.Of(table, items, measure);
                if (terms.Count > 0 && Term.Of(table, sum, measure) is Term printed)
                    yield return Verdict(table.Unit?.Text, printed, terms);
            }
        }
    }

    private static bool IsItem(string? label) => label is not null
        && (label.Contains("出国", StringComparison.Ordinal) || label.Contains("公务用车", StringComparison.Ordinal) || label.Contains("接待", StringComparison.Ordinal));
}
