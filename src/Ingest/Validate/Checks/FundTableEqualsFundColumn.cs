using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>The total of a fund's own table = that fund's column in 财政拨款收支总表.</summary>
/// <param name="id">Stable id.</param>
/// <param name="says">The identity in the field's words.</param>
/// <param name="kind">Kind of the fund's table.</param>
/// <param name="fund">Measure of the column.</param>
internal abstract class FundTableEqualsFundColumn(string id, string says, string kind, string fund) : BetweenTables(
    id, says,
    "Between the fund's own table and 财政拨款收支总表 with a column for each fund: 本年支出合计 there, or 支出总计 where no other sum is printed. Nothing where the fund's table is empty.",
    Sources.Forms)
{
    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only(kind) is not Table expenditure || set.Only("fiscal-appropriation-summary") is not Table summary
            || SummarySide.Leading(summary, "expenditure", set.Phase) is not { Total: not null } side
            || set.Total(expenditure, "total", "amount") is not Term printed)
            return [];
        return SameWhereBoth(expenditure, printed, summary, set.Figure(summary, side.Current ?? side.Total, fund));
    }
}
