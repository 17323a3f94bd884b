using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>
/// Puts a table's cells in their places as browsers do: the HTML Standard's "forming a table" (§4.9.12.1), with its clamps for
/// rowspan and colspan. Where the standard lets two cells overlap, the later one is cut back, so that each position has one cell.
/// </summary>
internal sealed class TableForming
{
    private const int MostColumnSpan = 1000;
    private const int MostRowSpan = 65534;

    // A hundred positions laid for each one allowed: spans that cost more than they print are made to harm.
    private const int MostWasted = 100;

    private readonly ReadLimits _limits;
    private readonly List<Slot> _slots = [];
    private readonly List<int> _takenUntil = [];
    private long _work;

    private TableForming(ReadLimits limits) => _limits = limits;

    /// <summary>Forms the table.</summary>
    /// <exception cref="UnreadableException">The spans cost more than the limit on cells allows.</exception>
    public static FormedTable Form(IElement table, ReadLimits limits)
    {
        var forming = new TableForming(limits);
        var groups = Groups(table);
        int rows = 0, header = 0;
        foreach (var (group, members) in groups)
        {
            int end = rows + members.Count;
            foreach (var row in members)
                forming.Place(row, rows++, end);
            // Cells never grow out of their row group.
            forming._takenUntil.Clear();
            if (group.LocalName == "thead" && header == rows - members.Count)
                header = rows;
        }
        var captions = table.Children.Where(c => c.LocalName == "caption" && !InlineStyle.Of(c).Hides).ToList();
        return forming.Trim(rows, header, captions);
    }

    // As shown: the first header group on top, footer groups at the bottom, wherever the source has them.
    private static List<(IElement Group, List<IElement> Rows)> Groups(IElement table)
    {
        var groups = new List<(IElement Group, List<IElement> Rows)>();
        foreach (var child in table.Children)
        {
            if (child.LocalName is not ("thead" or "tbody" or "tfoot" or "tr") || IsAway(child))
                continue;
            if (child.LocalName != "tr")
                groups.Add((child, [.. child.Children.Where(r => r.LocalName == "tr" && !IsAway(r))]));
            else if (groups.Count > 0 && ReferenceEquals(groups[^1].Group, table))
                groups[^1].Rows.Add(child);
            else
                groups.Add((table, [child]));
        }
        int head = groups.FindIndex(g => g.Group.LocalName == "thead");
        if (head > 0)
        {
            var first = groups[head];
            groups.RemoveAt(head);
            groups.Insert(0, first);
        }
        return [.. groups.Where(g => g.Group.LocalName != "tfoot"), .. groups.Where(g => g.Group.LocalName == "tfoot")];
    }

    private static bool IsAway(IElement row)
    {
        var style = InlineStyle.Of(row);
        return style.Gone || (style.Invisible && Markup.RoleOf(row) != Role.Cell);
    }

    private void Place(IElement row, int y, int end)
    {
        int x = 0, ordinal = 0;
        foreach (var cell in row.Children)
        {
            if (Markup.RoleOf(cell) != Role.Cell)
                continue;
            var style = InlineStyle.Of(cell);
            if (style.Gone)
                continue;
            while (IsTaken(x, y))
                x++;
            int columnSpan = Markup.Number(cell, "colspan") is > 0 and var wide ? Math.Min(wide, MostColumnSpan) : 1;
            int rowSpan = Markup.Number(cell, "rowspan") switch
            {
                0 => end - y,
                > 0 and var tall => Math.Min(Math.Min(tall, MostRowSpan), end - y),
                _ => 1,
            };
            int width = 1;
            while (width < columnSpan && !IsTaken(x + width, y))
                width++;
            for (int column = x; column < x + width; column++)
                Take(column, y + rowSpan);
            _slots.Add(new Slot(cell, y, x, rowSpan, width, ++ordinal, style.Invisible));
            x += columnSpan;
            if ((_work += columnSpan) > (long)MostWasted * _limits.MaxCells)
                throw TooMuch.Cells(_work, _limits.MaxCells, "A table whose cells span many columns");
        }
    }

    private bool IsTaken(int x, int y) => x < _takenUntil.Count && _takenUntil[x] > y;

    private void Take(int x, int until)
    {
        while (_takenUntil.Count <= x)
            _takenUntil.Add(0);
        _takenUntil[x] = until;
    }

    // Rows and trailing columns in which no cell begins have no height or width when shown: spans that reach into them are cut back.
    private FormedTable Trim(int rows, int header, IReadOnlyList<IElement> captions)
    {
        int columns = 0;
        bool[] begins = new bool[rows];
        foreach (var slot in _slots)
        {
            columns = Math.Max(columns, slot.Column + 1);
            begins[slot.Row] = true;
        }
        int[] kept = new int[rows + 1];
        for (int y = 0; y < rows; y++)
            kept[y + 1] = kept[y] + (begins[y] ? 1 : 0);
        var slots = _slots.ConvertAll(s => s with
        {
            Row = kept[s.Row],
            RowSpan = kept[s.Row + s.RowSpan] - kept[s.Row],
            ColumnSpan = Math.Min(s.ColumnSpan, columns - s.Column),
        });
        return new FormedTable(kept[rows], columns, slots, header > 0 ? kept[header] : LeadingHeaders(slots), captions);
    }

    // Without a thead, leading rows that hold header cells only.
    private static int LeadingHeaders(List<Slot> slots)
    {
        int first = slots.FindIndex(s => s.Cell.LocalName != "th");
        return first < 0 ? 0 : slots[first].Row;
    }
}
