using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>公务用车购置及运行费 = 购置费 + 运行费, in a table that has the items as columns, or as 其中 rows.</summary>
internal sealed class VehiclesEqualPurchaseAndRunning() : Identity(
    "vehicles-equal-purchase-and-running", "公务用车购置及运行费 = 购置费 + 运行费",
    "“三公” tables that print the parts, as columns or as 其中 rows (below 公务用车费 where both stand), 预算数 and 决算数 each for itself. Counts of vehicles between them are no money.",
    Sources.Forms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("three-public-expenditure"))
        {
            foreach (Check check in AsColumns(table).Concat(AsRows(table)))
                yield return check;
        }
    }

    private IEnumerable<Check> AsColumns(Table table)
    {
        foreach (Row row in table.Rows)
        {
            foreach (string suffix in (string[])["", "/budgeted", "/settled"])
            {
                Term?[] parts = [Term.Of(table, row, "vehicle-purchase" + suffix), Term.Of(table, row, "vehicle-running" + suffix)];
                Term[] terms = [.. parts.OfType<Term>()];
                if (terms.Length > 0 && Term.Of(table, row, "vehicles" + suffix) is Term printed)
                    yield return Verdict(table.Unit?.Text, printed, terms);
            }
        }
    }

    private IEnumerable<Check> AsRows(Table table)
    {
        int at = table.Rows.ToList().FindIndex(static row => row.Role == RowRole.Item && row.Label?.Contains("公务用车", StringComparison.Ordinal) == true);
        if (at < 0)
            yield break;
        List<Row> parts = Below(table, at);
        // 公务用车费 is both where both stand below it.
        if (!table.Rows[at].Label!.Contains("购置及", StringComparison.Ordinal) && !(Names(parts, "购置") && Names(parts, "运行")))
            yield break;
        foreach (string measure in table.Measures())
        {
            List<Term> terms = Term.Of(table, parts, measure);
            if (terms.Count > 0 && Term.Of(table, table.Rows[at], measure) is Term printed)
                yield return Verdict(table.Unit?.Text, printed, terms);
        }
    }

    private static bool Names(List<Row> parts, string word) => parts.Exists(part => part.Label?.Contains(word, StringComparison.Ordinal) == true);

    private static List<Row> Below(Table table, int at)
    {
        var parts = new List<Row>();
        for (int i = at + 1; i < table.Rows.Count; i++)
        {
            Row row = table.Rows[i];
            // How many were bought and are kept, at any level, is no money: 购置数（辆）.
            if (table.Unit is not null && row.Values.All(static value => value.Yuan is null))
                continue;
            if (row.Level <= table.Rows[at].Level)
                break;
            parts.Add(row);
        }
        return parts;
    }
}
