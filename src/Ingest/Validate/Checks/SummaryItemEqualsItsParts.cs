using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>一、财政拨款收入 = 1.一般公共预算 + 2.政府性基金 + …: a numbered line of a 收支总表 and the lines numbered below it.</summary>
internal sealed class SummaryItemEqualsItsParts() : Identity(
    "summary-item-equals-its-parts", "财政拨款收入 = 一般公共预算 + 政府性基金 + 国有资本经营预算",
    "收支总表 and 财政拨款收支总表: a line of 财政拨款, whose next two or more lines are the funds it is made of, and a line of what is carried over with the funds below it. Lines that begin with 其中 are not all of it.",
    Sources.Forms)
{
    private const int FewestFunds = 2;

    public override IEnumerable<Check> Check(Document document)
    {
        foreach (bool revenue in (bool[])[true, false])
        {
            foreach (SummarySide side in SummarySide.Of(document, revenue))
            {
                foreach ((Row whole, List<Row> funds) in Groups(side))
                {
                    List<Term> terms = Term.Of(side.Table, funds, side.Measure);
                    if (side.Figure(whole) is Term printed && terms.Count > 0)
                        yield return Verdict(side.Table.Unit?.Text, printed, terms);
                    else if (terms.Exists(static term => term.Value != 0))
                        yield return Unknown(side.Table.Unit?.Text, null, terms);
                }
            }
        }
    }

    private static IEnumerable<(Row Whole, List<Row> Funds)> Groups(SummarySide side)
    {
        Row? whole = null;
        var funds = new List<Row>();
        foreach (Row row in side.Table.Rows)
        {
            if (row.Section != side.Section)
                continue;
            if (whole is not null && row.Role == RowRole.Item && IsPart(whole, row))
            {
                funds.Add(row);
                continue;
            }
            if (IsGroup(whole, funds))
                yield return (whole!, funds);
            whole = row.Role == RowRole.Item && IsOfFunds(row) ? row : null;
            funds = [];
        }
        if (IsGroup(whole, funds))
            yield return (whole!, funds);
    }

    // What is carried over may be of one fund, and only that is printed; a line of revenue beside one fund may be of more.
    private static bool IsGroup(Row? whole, List<Row> funds) => whole is not null && funds.Count >= (whole.IsCarriedOver() ? 1 : FewestFunds);

    private static bool IsOfFunds(Row row) => row.IsCarriedOver() || row.Label?.Contains("财政拨款", StringComparison.Ordinal) == true;

    private static bool IsPart(Row whole, Row row) => DocumentTables.FundOf(row.Label) is string fund && fund != DocumentTables.FundOf(whole.Label)
        && (row.Level > whole.Level || whole.IsCarriedOver());
}
