using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>
/// Tells tables of data from tables that only place things on the page. In doubt a table is data: nothing is lost by that,
/// while a data table taken apart loses its rows.
/// </summary>
internal sealed class TableSorting
{
    // A lone column of text this long a cell, in visible characters, is prose in a frame, not a list of values.
    private const long ProseCell = 60;

    // A cell that holds this much in at least three lines is a page's body, where the rest of its table is a menu or nothing.
    private const long BodyCell = 200;
    private const int BodyLines = 3;

    private readonly Survey _survey;
    private readonly Dictionary<IElement, FormedTable> _data = new(ReferenceEqualityComparer.Instance);

    /// <summary>Sorts the page's tables.</summary>
    public TableSorting(Survey survey, ReadLimits limits, CancellationToken cancellation)
    {
        _survey = survey;
        foreach (var table in survey.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            var formed = TableForming.Form(table, limits);
            if (IsData(table, formed))
                _data.Add(table, formed);
        }
    }

    /// <summary>The table in form where it holds data; null where it only places things.</summary>
    public FormedTable? Data(IElement table) => _data.GetValueOrDefault(table);

    private bool IsData(IElement table, FormedTable formed)
    {
        var facts = _survey.Of(table)!;
        if (formed.Slots.Count < 2 || Markup.Has(table, "role", "presentation") || Markup.Has(table, "role", "none"))
            return false;
        if (facts.Text == 0)
            return formed is { Rows: > 1, Columns: > 1 } && IsBordered(table, formed);
        if (Markup.Has(table, "role", "table") || Markup.Has(table, "role", "grid"))
            return true;
        var filled = formed.Slots.Where(s => !s.Blank && Text(s) > 0).ToList();
        long nested = filled.Sum(s => _survey.Of(s.Cell)!.InTables);
        int dataRows = filled.Where(IsValue).GroupBy(s => s.Row).Count(r => r.Skip(1).Any());
        if (dataRows < 3 && 2 * nested > facts.Text)
            return false;
        if (formed.Columns == 1 || filled.Select(s => s.Column).Distinct().Count() == 1)
            return filled.Count > 1 && nested == 0 && facts.Text < ProseCell * filled.Count && facts.Headings == 0 && 2 * facts.Linked <= facts.Text;
        return dataRows > 0 && !HoldsBody(filled, formed.Rows, facts.Text);
    }

    // A value: text of the cell's own that is not a link to another page.
    private bool IsValue(Slot slot)
    {
        var facts = _survey.Of(slot.Cell)!;
        return facts.Text > facts.InTables && facts.Text > facts.Linked;
    }

    private bool HoldsBody(List<Slot> filled, int rows, long text)
    {
        var largest = filled.MaxBy(Text)!;
        var facts = _survey.Of(largest.Cell)!;
        if (facts.Lines < BodyLines || facts.Text < BodyCell || 10 * facts.Text < 7 * text)
            return false;
        return rows == 1 || filled.All(s => ReferenceEquals(s, largest) || !IsValue(s) || 2 * _survey.Of(s.Cell)!.Linked > Text(s));
    }

    private long Text(Slot slot) => _survey.Of(slot.Cell)?.Text ?? 0;

    private static bool IsBordered(IElement table, FormedTable formed) =>
        Markup.Number(table, "border") > 0 || InlineStyle.DrawsBorder(table) || formed.Slots.Any(s => InlineStyle.DrawsBorder(s.Cell));
}
