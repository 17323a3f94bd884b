using Ingest.Model;

namespace Ingest.Sinks.Tidy;

/// <summary>One printed figure with all that it belongs to.</summary>
/// <param name="Document">The document.</param>
/// <param name="Table">Its table.</param>
/// <param name="Row">The table's row.</param>
/// <param name="Amount">The row's figure.</param>
/// <param name="Item">The item's name where the table prints it as a column header; null where the row's label is the item.</param>
/// <param name="Position">From 1 through the whole document.</param>
internal sealed record Fact(Document Document, Table Table, Row Row, Amount Amount, string? Item, int Position)
{
    internal string? Label => Item ?? Row.Label;

    // Counts are no money: they must not carry 万元.
    internal string? Unit => Amount.Yuan is null ? null : Table.Unit?.Text;

    internal Cell? Cell => Amount.Cell is int index && index >= 0 && index < Table.Grid.Cells.Count ? Table.Grid.Cells[index] : null;

    internal static IEnumerable<Fact> Of(Document document)
    {
        int position = 0;
        foreach (Table table in document.Tables)
        {
            bool isWide = ThreePublicItems.IsWide(table);
            foreach (Row row in table.Rows)
                foreach (Amount amount in row.Values)
                    yield return new Fact(document, table, row, amount, isWide ? ThreePublicItems.NameOf(amount.Measure) : null, ++position);
        }
    }
}
