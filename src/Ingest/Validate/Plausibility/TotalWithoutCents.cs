using System.Globalization;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>A total printed without the cents that its parts have: 633 over parts that make 633.34.</summary>
internal sealed class TotalWithoutCents() : Oddity("ODD-014", "a total that drops its cents")
{
    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        foreach (Check check in document.Checks)
        {
            if (check is not { Verdict: Verdict.Broken, Left: decimal left, Right: decimal right, Relation: null } || left == 0 || check.Operands.Count < 3 || right == decimal.Truncate(right))
                continue;
            if (left != decimal.Truncate(left) || (left != decimal.Truncate(right) && left != Math.Round(right, MidpointRounding.AwayFromZero)))
                continue;
            string message = string.Create(CultureInfo.InvariantCulture, $"{check.Says}: the total is printed as {left}, its parts make {right}: the cents were dropped.");
            if (check.Operands[0].Statement is int statement && statement < document.Statements.Count)
                yield return Finding(Severity.Warning, $"{message} Look at the sentence.", document, statement);
            else if (Targets.TableOf(document, check.Operands[0].Table) is Table table)
                yield return Finding(Severity.Warning, $"{message} {Name(table)}. Look at the total's cell.", table, check.Operands[0].Cell);
        }
    }
}
