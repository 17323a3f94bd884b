using Ingest.Model;

namespace Ingest.Sinks.Xlsx;

/// <summary>A table as it is printed.</summary>
internal static class TableSheet
{
    // Title, unit and an empty line stand above the grid.
    internal const int Above = 3;

    // A head of more rows than this is none: it would leave no room to scroll.
    private const int MostHeadRows = 8;

    internal static Sheet Of(Document document, Table table, string name, string cover, CellStyles styles)
    {
        var sheet = new Sheet(name) { FirstHeadRow = Above };
        int columns = Math.Max(1, table.Grid.Columns);
        sheet.Put(0, 0, table.Title ?? table.Number ?? "（无题）", styles.Of(Look.Title), columns: columns);
        sheet.Put(1, 0, string.Join("　", new[] { table.Number, table.Unit is { } unit ? $"单位：{unit.Text}" : null, Pages(table) }.OfType<string>()), styles.Of(Look.Caption), columns: columns);
        sheet.Put(2, 0, $"← {cover}", styles.Of(Look.Caption));
        sheet.Links[(2, 0)] = cover;

        int head = HeadRows(table);
        sheet.FrozenRows = head > 0 ? Above + head : 0;
        var figures = table.Rows.SelectMany(static row => row.Values).Where(static amount => amount.Cell is not null).GroupBy(static amount => amount.Cell!.Value).ToDictionary(static same => same.Key, static same => same.First());
        var sums = table.Rows.Where(static row => row.Role is RowRole.Total or RowRole.Subtotal).Select(static row => row.Line).ToHashSet();
        ILookup<int, (Check Check, bool IsFirst, bool IsNoted)> broken = DisclosureWorkbook.BrokenIn(document, table);
        for (int i = 0; i < table.Grid.Cells.Count; i++)
        {
            Cell cell = table.Grid.Cells[i];
            Amount? figure = figures.GetValueOrDefault(i);
            string? format = figure?.Value is decimal value ? PrintedNumber.FormatOf(cell.Text, value) : null;
            bool isHead = cell.Row < head, isFigure = figure is not null;
            Look look = broken[i].Any() ? broken[i].Any(static one => one.IsFirst) ? Look.Broken : Look.Term
                : isHead ? Look.Head
                : sums.Contains(cell.Row) ? isFigure ? Look.Sum : Look.SumText
                : isFigure ? Look.Number : Look.Text;
            object? shown = format is not null ? figure!.Value : cell.Text.Length == 0 ? null : cell.Text;
            sheet.Put(Above + cell.Row, cell.Column, shown, styles.Of(look, format), cell.RowSpan, cell.ColumnSpan);
            string[] said = [.. broken[i].Where(static one => one.IsNoted).Select(static one => DisclosureWorkbook.Say(one.Check)).Distinct()];
            if (said.Length > 0)
                sheet.Comments[(Above + cell.Row, cell.Column)] = string.Join("\n\n", said);
        }
        int below = Above + table.Grid.Rows;
        foreach (string note in table.Notes)
            sheet.Put(++below, 0, note, styles.Of(Look.Caption), columns: columns);
        return sheet;
    }

    /// <summary>Rows above the first that is understood as one; in a table without any, down to the last that names a column. 0 where nothing is understood.</summary>
    internal static int HeadRows(Table table)
    {
        int first = table.Rows.Count > 0 ? table.Rows.Min(static row => row.Line) : RowsThatName(table);
        if (first > MostHeadRows || first >= table.Grid.Rows)
            return 0;
        // A cell that reaches from the head into the body would be cut by the line between them.
        return table.Grid.Cells.Any(cell => cell.Row < first && cell.Row + cell.RowSpan > first) ? 0 : first;
    }

    private static int RowsThatName(Table table)
    {
        var names = table.Columns.SelectMany(static column => column.Header).Select(Folded).ToHashSet(StringComparer.Ordinal);
        return table.Grid.Cells.Where(cell => names.Contains(Folded(cell.Text))).Select(static cell => cell.Row + cell.RowSpan).DefaultIfEmpty(0).Max();
    }

    private static string Folded(string text) => string.Concat(text.Where(static letter => !char.IsWhiteSpace(letter)));

    private static string? Pages(Table table) => (table.Parts.Min(static part => part.Page), table.Parts.Max(static part => part.Page)) switch
    {
        (int from, int to) => from == to ? $"原文第 {from} 页" : $"原文第 {from}–{to} 页",
        _ => null,
    };
}
