using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>“三公”经费, 会议费, 培训费 and 机关运行经费 in the text and in their tables.</summary>
internal sealed class StatedCosts() : StatedFigure(
    "stated-costs-equal-tables", "文字中的“三公”经费、会议费、培训费、机关运行经费 = 相应表",
    "Sentences that state them for the disclosure's year, against the “三公” table, wide or long (in final accounts 预算数 with 预算数, 决算数 with 决算数), and the table of 机关运行经费.")
{
    protected override bool Speaks(StatedAmount amount, Phase phase) => IsMine(amount.Measure);

    protected override bool IsMine(string measure) =>
        measure is "three-public" or "abroad" or "reception" or "vehicles" or "vehicle-purchase" or "vehicle-running" or "meeting" or "training" or "operating-cost";

    protected override IEnumerable<(Table Table, Term? Term)> Printed(TableSet set, StatedSubject subject)
    {
        string phase = subject.Phase ?? (set.Phase == Phase.FinalAccount ? "settled" : "budgeted");
        foreach (Table table in set.Tables)
        {
            if (table.Kind == "operating-cost" && subject.Measure == "operating-cost")
                yield return (table, set.Total(table, "operating-cost", "total", "amount"));
            if (table.Kind != "three-public-expenditure")
                continue;
            foreach (Row row in table.Rows)
            {
                string? item = ItemOf(row.Label);
                foreach (Amount value in row.Values)
                {
                    if (value.Value is decimal figure && Matches(value.Measure, item, subject.Measure, phase))
                        yield return (table, new Term(figure, new Operand(table.Id, value.Cell)));
                }
            }
        }
    }

    /// <summary>True where a figure is the item's: its column names it, or its row does and the column is a sum or a fund.</summary>
    private static bool Matches(string measure, string? item, string wanted, string phase)
    {
        if (measure.EndsWith("budgeted", StringComparison.Ordinal) || measure.EndsWith("settled", StringComparison.Ordinal))
        {
            if (!measure.EndsWith(phase, StringComparison.Ordinal))
                return false;
            measure = measure.Length > phase.Length ? measure[..^(phase.Length + 1)] : "total";
        }
        bool isSum = measure is "total" or "amount" || measure.StartsWith("other:", StringComparison.Ordinal);
        // Printed long, the row names the item; printed wide, the column does, and the sum is that of “三公”.
        return item is not null ? item == wanted && (isSum || measure is "general-public" or "fiscal-appropriation") : measure == wanted || (isSum && wanted == "three-public");
    }

    private static string? ItemOf(string? label) => label switch
    {
        null => null,
        _ when label.Contains("三公", StringComparison.Ordinal) => "three-public",
        _ when label.Contains("出国", StringComparison.Ordinal) => "abroad",
        _ when label.Contains("购置及运", StringComparison.Ordinal) || label.Contains("购置和运", StringComparison.Ordinal) => "vehicles",
        _ when label.Contains("购置", StringComparison.Ordinal) => "vehicle-purchase",
        _ when label.Contains("运行", StringComparison.Ordinal) || label.Contains("运维", StringComparison.Ordinal) => label.Contains("机关", StringComparison.Ordinal) ? "operating-cost" : "vehicle-running",
        _ when label.Contains("接待", StringComparison.Ordinal) => "reception",
        _ when label.Contains("会议", StringComparison.Ordinal) => "meeting",
        _ when label.Contains("培训", StringComparison.Ordinal) => "training",
        _ => null,
    };
}
