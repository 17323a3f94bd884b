using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余, in every row of the fund tables of final accounts.</summary>
internal sealed class FundBalanceColumns() : Identity(
    "fund-balance-equals-opening-and-movement", "年末结转和结余 + 本年支出 = 年初结转和结余 + 本年收入",
    "政府性基金 and 国有资本经营 tables of final accounts that print what is carried in and out, every row. A blank is nothing carried; both sums must be printed somewhere in the row.",
    Sources.AccountForms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("government-fund-expenditure", "state-capital-expenditure", "general-public-expenditure"))
        {
            string[] measures = [.. table.Measures()];
            if (!measures.Contains("carried-in") || !measures.Contains("carried-out") || !measures.Contains("current-year") || !measures.Contains("total"))
                continue;
            foreach (Row row in table.Rows)
            {
                Term? spent = Term.Of(table, row, "total"), left = Term.Of(table, row, "carried-out");
                Term[] received = [.. new[] { Term.Of(table, row, "carried-in"), Term.Of(table, row, "current-year") }.OfType<Term>()];
                if (received.Length == 0 || (spent ?? left) is not Term first)
                    continue;
                // What is spent and what is left are both printed sides; the left one carries their sum, so that no figure is turned negative.
                Check check = Verdict(table.Unit?.Text, spent is Term one && left is Term two ? one with { Value = one.Value + two.Value, Step = Math.Min(one.Step, two.Step) } : first, received);
                yield return spent is not null && left is Term second ? check with { Operands = [.. check.Operands, second.Place] } : check;
            }
        }
    }
}
