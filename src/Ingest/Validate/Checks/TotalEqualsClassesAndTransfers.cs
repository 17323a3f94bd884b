using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>支出总计 = 支出合计 + what leaves the budget without being spent: 上解, 调出资金, 债务还本, 年终结余.</summary>
internal sealed class TotalEqualsClassesAndTransfers() : Identity(
    "total-equals-classes-and-transfers", "支出总计 = 本年支出合计 + 转移性支出、调出资金、年终结余等",
    "Tables by functional classification (mostly a government's) whose classes come to a 合计, with lines without codes between it and 总计. A line that the lines after it add up to is their sum; where one may be such a sum and it does not come out, nothing is said.",
    Sources.Classification)
{
    // Groups of other lines, which may follow in part.
    private static readonly string[] Groups = ["转移性", "转移支付"];

    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.Tables)
        {
            if (ClassTotals.Of(table) is not { Total: { } total, Classes: { } classes } || ReferenceEquals(total, classes))
                continue;
            Row[] between = [.. table.Rows.Where(row => row.Line > classes.Line && row.Line < total.Line)];
            foreach (string measure in table.Measures())
            {
                if (Term.Of(table, total, measure) is not Term printed || Term.Of(table, classes, measure) is not Term sum)
                    continue;
                Check check = Verdict(table.Unit?.Text, printed, [sum, .. NestedLines.Outermost(Term.Of(table, between, measure))]);
                if (check.Verdict != Model.Verdict.Broken || !between.Any(IsGroup))
                    yield return check;
            }
        }
    }

    private static bool IsGroup(Row row) => row.Role != RowRole.Item || Array.Exists(Groups, group => row.Label?.Contains(group, StringComparison.Ordinal) == true);
}
