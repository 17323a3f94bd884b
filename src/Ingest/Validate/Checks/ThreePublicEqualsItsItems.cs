using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>“三公”经费合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费; the items are rows or columns.</summary>
internal sealed class ThreePublicEqualsItsItems() : Identity("three-public-equals-its-items", "“三公”经费合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费")
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("three-public-expenditure"))
        {
            foreach (Check check in AsColumns(table))
                yield return check;
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

    /// <summary>Printed wide, where 合计 holds nothing but the three items.</summary>
    private IEnumerable<Check> AsColumns(Table table)
    {
        string[] measures = [.. table.Measures()];
        if (measures.Any(static measure => measure.StartsWith("meeting", StringComparison.Ordinal) || measure.StartsWith("training", StringComparison.Ordinal) || measure.StartsWith("operating-cost", StringComparison.Ordinal)))
            yield break;
        foreach (Row row in table.Rows)
        {
            foreach (string suffix in (string[])["", "/budgeted", "/settled"])
            {
                Term[] terms = [.. new[] { "abroad", "vehicles", "reception" }.Select(item => Term.Of(table, row, item + suffix)).OfType<Term>()];
                if (terms.Length > 0 && measures.Contains("vehicles" + suffix) && Term.Of(table, row, "total" + suffix) is Term printed)
                    yield return Verdict(table.Unit?.Text, printed, terms);
            }
        }
    }

    private static bool IsItem(string? label) => label is not null
        && !label.Contains("批次", StringComparison.Ordinal) && !label.Contains("人次", StringComparison.Ordinal) && !label.Contains("数", StringComparison.Ordinal)
        && (label.Contains("出国", StringComparison.Ordinal) || label.Contains("公务用车", StringComparison.Ordinal) || label.Contains("接待", StringComparison.Ordinal));
}
