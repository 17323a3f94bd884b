using System.Text.RegularExpressions;

namespace Ingest.Layout.Joined;

/// <summary>What shows that a table goes on.</summary>
/// <param name="Fit">Its columns.</param>
/// <param name="HeaderRows">Number of its first rows that repeat the header.</param>
internal sealed partial record Continuation(ColumnFit Fit, int HeaderRows)
{
    // A table that leaves more of the page free than this was not broken by the page's foot, unless its next row is higher than the room left.
    private const double FreeShare = 0.5;

    /// <summary>
    /// The way in which a page's first table continues the page before's last; null where it is another table. Between them stands nothing
    /// but furniture and <paramref name="between"/>.
    /// </summary>
    public static Continuation? Of(OpenTable table, PageTable next, ArrangedPage page, IReadOnlyList<string> between)
    {
        bool marked = between.Count > 0 && between.All(line => IsMark(line) || table.Above.Contains(line)) && between.Any(IsMark);
        if (table.Foot.IsNote || (table.LastPart.Evidence == GridEvidence.Aligned) != (next.Evidence == GridEvidence.Aligned))
            return null;
        if (ColumnFit.Of(table.Edges, next) is not { } fit)
            return null;
        GridRow[] before = [.. table.Head.Select(row => row.In(fit.Before))];
        GridRow[] rows = GridRow.Of(next, fit.Next, OpenTable.MostHeaderRows + 1);
        int header = RepeatedRows(before, rows, next);
        if (between.Count > 0 && !marked && !(header > 0 && RepeatsTitle(table, between)))
            return null;
        GridRow? first = header < rows.Length ? rows[header] : null;
        if (first is null)
            return new Continuation(fit, header);
        if (first.IsHeader || first.IsTitle || (header < before.Length && StartsOver(table, before[header], first, fit)
            && !SplitRows.AreHalves(table, [.. next.Cells.Where(cell => cell.Row == header)], fit)))
            return null;
        // A sum closes a table: what repeats the header below it is the next one. The first row may hold the sum of those that follow.
        if (header > 0 && !marked && table.Foot.IsTotal && table.Rows > header + 1)
            return null;
        return ReachesFoot(table, next, page, header) ? new Continuation(fit, header) : null;
    }

    /// <summary>True for a line that says that a table goes on: 续表, （续）, 接上表, …表（续）.</summary>
    public static bool IsMark(string line) => line.Length <= 60 && Mark().IsMatch(line);

    private static bool RepeatsTitle(OpenTable table, IReadOnlyList<string> between) =>
        between.Count <= table.Above.Count && between.SequenceEqual(table.Above.Skip(table.Above.Count - between.Count));

    // The same words in the same columns, from the top, down to where no cell reaches further.
    private static int RepeatedRows(GridRow[] before, GridRow[] rows, PageTable next)
    {
        int same = 0, filled = 0;
        while (same < OpenTable.MostHeaderRows && same < before.Length && same < rows.Length && before[same].SameAs(rows[same]) && !rows[same].IsData)
            filled += rows[same++].Filled;
        while (same > 0 && next.Cells.Any(cell => cell.Row < same && cell.Row + cell.RowSpan > same))
            same--;
        return filled > 0 ? same : 0;
    }

    /// <summary>
    /// True where the part begins as the table began, with another text beside the same one: 合计, 项目名称. Text that stands in every row
    /// (the body's name) says nothing.
    /// </summary>
    private static bool StartsOver(OpenTable table, GridRow began, GridRow first, ColumnFit fit) =>
        first.Filled > 0 && began.First == first.First && began.FirstColumn == first.FirstColumn
        && table.HasOnce(Array.IndexOf(fit.Before, first.FirstColumn), first.First);

    private static bool ReachesFoot(OpenTable table, PageTable next, ArrangedPage page, int header)
    {
        double bottom = table.LastPart.Box.Top + table.LastPart.Box.Height, height = table.LastPage.Height;
        if (next.Box.Top > FreeShare * page.Height)
            return false;
        if (bottom >= FreeShare * height)
            return true;
        float row = next.RowEdges[Math.Min(header + 1, next.Rows)] - next.RowEdges[header];
        return height - bottom - next.Box.Top < row;
    }

    [GeneratedRegex(@"^[（(]?(?:续上?表|接上表|续)[一二三四五六七八九十\d]{0,3}[)）]?[：:]?$|^续表|[（(]续表?[一二三四五六七八九十\d]{0,3}[)）]$|^.*表[\s]*续[一二三四五六七八九十\d]{0,3}$|\((?:continued|cont\.?)\)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
