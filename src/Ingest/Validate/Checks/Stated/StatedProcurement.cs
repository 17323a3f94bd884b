using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>政府采购 in the text and in its table: all of it, and 货物, 工程, 服务.</summary>
internal sealed class StatedProcurement() : StatedFigure(
    "stated-procurement-equals-table", "文字中的政府采购金额 = 政府采购表",
    "Sentences that state 政府采购 for the disclosure's year, or its 货物, 工程 or 服务, against the table's 合计 or the line that names the sort.")
{
    protected override bool IsMine(string measure) => measure is "procurement" or "procurement-goods" or "procurement-works" or "procurement-services";

    protected override IEnumerable<(Table Table, Term? Term)> Printed(TableSet set, StatedSubject subject)
    {
        if (set.Only("procurement") is not Table table)
            yield break;
        string? name = subject.Measure switch { "procurement-goods" => "货物", "procurement-works" => "工程", "procurement-services" => "服务", _ => null };
        if (name is null)
        {
            yield return (table, set.Total(table, "total", "amount"));
            yield break;
        }
        Row[] named = [.. table.Rows.Where(row => row is { Role: RowRole.Item or RowRole.Subtotal, Level: <= 1 } && row.Label?.Contains(name, StringComparison.Ordinal) == true)];
        if (named.Length == 1)
            yield return (table, set.Figure(table, named[0], "total", "amount"));
    }
}
