using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收入总表: each source's column total = the same source's line in 收支总表.</summary>
internal sealed class RevenueColumnsEqualSummaryItems() : BetweenTables(
    "revenue-columns-equal-summary-items", "收入总表各项收入合计 = 收支总表同项收入",
    "收入总表 with a column for each source, against the lines of 收支总表: 财政拨款收入 (or its three funds together), 上级补助收入, 事业收入, 经营收入, 附属单位上缴收入, 其他收入, 财政专户; where the name is found once.",
    Sources.Forms)
{
    private static readonly (string Measure, string Name)[] Names =
    [
        ("superior-subsidy", "上级补助"), ("affiliate-remittance", "附属单位"), ("special-account", "财政专户"), ("other", "其他收入"),
    ];

    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("revenue-expenditure-summary") is not Table summary || set.Only("revenue") is not { Unit: not null } revenue
            || summary.Unit is null || SummarySide.Leading(summary, "revenue", set.Phase) is not { } side)
            yield break;
        Row[] items = [.. side.Items()];
        List<Term> fiscal = Fiscal(side, items, summary.Unit.Yuan, revenue.Unit.Yuan);
        if (fiscal.Count > 0 && set.Total(revenue, "fiscal-appropriation") is Term appropriation)
            yield return Verdict(revenue.Unit.Text, appropriation, fiscal);
        foreach ((string measure, string name) in Names)
        {
            Row[] named = [.. items.Where(row => row.Label?.Contains(name, StringComparison.Ordinal) == true)];
            if (named.Length != 1)
                continue;
            foreach (Check check in SameWhereBoth(revenue, set.Total(revenue, measure), summary, side.Figure(named[0])))
                yield return check;
        }
    }

    /// <summary>财政拨款收入, or the funds that stand for it.</summary>
    private static List<Term> Fiscal(SummarySide side, Row[] items, decimal from, decimal to)
    {
        IEnumerable<Row> lines = items.Where(static row => row.Label?.Contains("财政拨款收入", StringComparison.Ordinal) == true && DocumentTables.FundOf(row.Label) is null);
        if (!lines.Any())
            lines = items.Where(static row => DocumentTables.FundOf(row.Label) is not null);
        return [.. Term.Of(side.Table, lines, side.Measure).Select(term => term.In(from, to))];
    }
}
