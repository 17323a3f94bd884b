using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>合计 = “三公”经费小计 + 会议费 + 培训费, in tables that print all three.</summary>
internal sealed class ThreePublicTableTotal() : Identity(
    "three-public-table-total", "合计 = “三公”经费小计 + 会议费 + 培训费",
    "“三公”经费、会议费、培训费 tables with a 合计 outside the group “三公”经费 and a 小计 in it.",
    Sources.BudgetForms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("three-public-expenditure"))
        {
            Column? total = table.Columns.FirstOrDefault(static column => column is { Measure: "total", Header: ["合计"] });
            Column? sum = table.Columns.FirstOrDefault(static column => column.Measure is not null && column.Role == ColumnRole.Amount && column.Header is [.., string group, "小计"]
                && group.Contains("三公", StringComparison.Ordinal) && group.AsSpan().IndexOfAny("会培") < 0);
            string[] costs = [.. table.Measures().Where(static measure => measure is "meeting" or "training" or "operating-cost")];
            if (total is null || sum is null || costs.Length == 0 || costs.Contains("operating-cost"))
                continue;
            foreach (Row row in table.Rows)
            {
                Term[] terms = [.. costs.Prepend(sum.Measure!).Select(measure => Term.Of(table, row, measure)).OfType<Term>()];
                if (Judge(table.Unit?.Text, Term.Of(table, row, total.Measure!), terms) is Check check)
                    yield return check;
            }
        }
    }
}
