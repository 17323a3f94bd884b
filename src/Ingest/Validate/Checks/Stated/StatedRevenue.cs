using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>财政拨款收入, 事业收入, 上级补助收入, … in the text and in 收入总表.</summary>
internal sealed class StatedRevenue() : StatedFigure(
    "stated-revenue-equals-tables", "文字中的各项收入 = 收入总表",
    "Sentences that state a source of revenue for the disclosure's year, against its column's total in 收入总表 and, for 财政拨款, the line of 收支总表.")
{
    protected override bool IsMine(string measure) =>
        measure is "fiscal-appropriation" or "undertaking" or "superior-subsidy" or "affiliate-remittance" or "special-account";

    protected override IEnumerable<(Table Table, Term? Term)> Printed(TableSet set, StatedSubject subject)
    {
        if (set.Only("revenue") is Table revenue)
            yield return (revenue, set.Total(revenue, subject.Measure));
        if (subject.Measure != "fiscal-appropriation")
            yield break;
        if (set.Only("revenue-expenditure-summary") is Table summary && SummarySide.Leading(summary, "revenue", set.Phase) is { } side)
        {
            foreach (Row row in side.Items())
            {
                if (row.Label?.Contains("财政拨款", StringComparison.Ordinal) == true)
                    yield return (summary, side.Figure(row));
            }
        }
        if (set.Only("fiscal-appropriation-summary") is Table fiscal && SummarySide.Leading(fiscal, "revenue", set.Phase) is { Total: not null } part)
        {
            yield return (fiscal, part.OfTheYear);
            yield return (fiscal, part.Figure(part.Total));
        }
    }
}
