using System.Globalization;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>
/// Assets worth more than a hundred times what the body spends in a year. A keeper of roads or reservoirs may hold as much, so that it is
/// worth knowing and no warning; for most bodies, 元 was printed under 万元.
/// </summary>
internal sealed class AssetsBeyondExpenditure() : Oddity("ODD-005", "assets out of proportion to the body's expenditure")
{
    private const decimal Times = 100m;

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        decimal spent = Spent(document);
        if (spent <= 0)
            yield break;
        foreach (Table table in document.Tables)
        {
            if (table.Kind != "assets")
                continue;
            foreach (Row row in table.Rows)
            {
                if (row.Label is not string label || !(label.Contains("资产总", StringComparison.Ordinal) || row.Role == RowRole.Total))
                    continue;
                foreach (Amount amount in row.Values)
                {
                    if (amount.Yuan > spent * Times)
                        yield return Finding(Severity.Info, Message($"“{row.Label}” of {Name(table)}", amount.Text + table.Unit?.Text, amount.Yuan.Value, spent), table, amount.Cell);
                }
            }
        }
        for (int i = 0; i < document.Statements.Count; i++)
        {
            Statement statement = document.Statements[i];
            if (statement.Measure is "fixed-assets" or "assets" && statement.Yuan > spent * Times)
                yield return Finding(Severity.Info, Message($"The text “{statement.Text}”", string.Create(CultureInfo.InvariantCulture, $"{statement.Value}{statement.Unit}"), statement.Yuan.Value, spent), document, i);
        }
    }

    /// <summary>The greatest total of the tables of expenditure, in 元; 0 where there is none.</summary>
    private static decimal Spent(Document document)
    {
        decimal most = 0;
        foreach (Table table in document.Tables)
        {
            if (table.Kind is not ("revenue-expenditure-summary" or "expenditure" or "general-public-expenditure"))
                continue;
            foreach (Row row in table.Rows)
            {
                if (row.Role != RowRole.Total)
                    continue;
                foreach (Amount amount in row.Values)
                    most = Math.Max(most, amount.Yuan ?? 0);
            }
        }
        return most;
    }

    private static string Message(string where, string printed, decimal yuan, decimal spent) => string.Create(CultureInfo.InvariantCulture,
        $"{where}: {printed} is {yuan / spent:#,0} times the body's expenditure of a year ({spent / 10_000m:0.##}万元). Look at the unit: 元 may have been printed as 万元.");
}
