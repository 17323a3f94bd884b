using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>收入总计, 支出总计, 本年收入, 本年支出, and those of 财政拨款, in the text and in the summaries.</summary>
internal sealed class StatedTotals() : StatedFigure(
    "stated-totals-equal-tables", "文字中的收支总计 = 收支总表",
    "Sentences that state 收入总计, 支出总计, 本年收入合计 or 本年支出合计 of the disclosure's year, of all money or of 财政拨款, against the sums of that summary; some leave what is carried over out, so either sum of the side fits. Not sentences that name a 类, 款 or 项.")
{
    private static readonly string[] Levels = ["（类）", "（款）", "（项）", "(类)", "(款)", "(项)"];

    protected override bool IsMine(string measure) =>
        measure is "total-revenue" or "current-revenue" or "total-expenditure" or "current-expenditure" or "fiscal-revenue-total" or "fiscal-expenditure-total";

    // 检察（款）…支出合计 is that of the function, and no total of the body.
    protected override bool Speaks(StatedAmount amount, Phase phase) => base.Speaks(amount, phase)
        && amount.Statement is { Code: null, Label: null, Text: var text } && !Levels.Any(level => text.Contains(level, StringComparison.Ordinal));

    protected override IEnumerable<(Table Table, Term? Term)> Printed(TableSet set, StatedSubject subject)
    {
        bool fiscal = subject.Measure.StartsWith("fiscal", StringComparison.Ordinal), revenue = subject.Measure.Contains("revenue", StringComparison.Ordinal);
        if (set.Only(fiscal ? "fiscal-appropriation-summary" : "revenue-expenditure-summary") is not Table table)
            yield break;
        foreach (string section in (string[])(revenue ? ["revenue"] : ["expenditure", "expenditure-by-use"]))
        {
            if (SummarySide.Leading(table, section, set.Phase) is not { Total: not null } side)
                continue;
            yield return (table, side.Figure(side.Total));
            yield return (table, side.OfTheYear);
        }
        if (fiscal)
            yield break;
        if (set.Only(revenue ? "revenue" : "expenditure") is Table list)
            yield return (list, set.Total(list, "total", "amount", "current-year"));
    }
}
