using System.Text;
using Ingest.Model;

namespace Ingest.Layout.Joined;

/// <summary>Puts together what the page break cut: a row in two halves, a cell that reaches over rows on both pages.</summary>
internal static class SplitRows
{
    // Space that a cell keeps free at each side of its text; word processors take 5.4 pt.
    private const float MostPadding = 6f;

    /// <summary>The cells at the head of a part that stand below a cell of the same columns at the foot of the part before.</summary>
    public static IEnumerable<(PageCell Cell, int Index)> Pairs(OpenTable table, PageCell[] top, ColumnFit fit)
    {
        foreach (PageCell cell in top)
        {
            foreach ((int index, _) in table.Bottom)
            {
                if (SameColumns(table[index], cell, fit))
                    yield return (cell, index);
            }
        }
    }

    /// <summary>
    /// True where the part's first row is the lower half of the last row before it: some text breaks off at its cell's right edge and goes
    /// on, every cell goes on below itself, and no figure meets a figure.
    /// </summary>
    public static bool IsSplit(OpenTable table, PageCell[] top, ColumnFit fit)
    {
        if (table.Bottom.Count != top.Length)
            return false;
        if (AreHalves(table, top, fit))
            return true;
        bool figuresAbove = false, figuresBelow = false, goesOn = false;
        for (int i = 0; i < top.Length; i++)
        {
            PageCell below = top[i], above = table.Bottom[i].Cell;
            if (!SameColumns(table[table.Bottom[i].Index], below, fit))
                return false;
            string first = table[table.Bottom[i].Index].Text;
            figuresAbove |= above.RowSpan == 1 && GridRow.IsFigure(GridRow.Key(first));
            figuresBelow |= GridRow.IsFigure(GridRow.Key(below.Text));
            if (below.Text.Length == 0)
                continue;
            if (first.Length == 0)
                continue;
            bool figures = GridRow.IsFigure(GridRow.Key(first)) && GridRow.IsFigure(GridRow.Key(below.Text));
            if (figures || !BreaksOff(above, below))
                return false;
            goesOn = true;
        }
        // One half holds the figures. Where that is the lower one, the upper could be a row without any, in a table that has such rows.
        return goesOn && !(figuresAbove && figuresBelow) && (!figuresBelow || HasFiguresThroughout(table.LastPart));
    }

    /// <summary>
    /// True where the last row before the break holds figures that nothing names, and the part's first row names without a figure, in other
    /// columns: figures stand in the middle of their row's height, and the names in several lines did not fit on the page.
    /// </summary>
    public static bool AreHalves(OpenTable table, PageCell[] top, ColumnFit fit)
    {
        if (table.Bottom.Count != top.Length)
            return false;
        bool figures = false, names = false;
        for (int i = 0; i < top.Length; i++)
        {
            PageCell below = top[i], above = table.Bottom[i].Cell;
            bool isFilled = above.Text.Length > 0, isNamed = below.Text.Length > 0;
            if (above.RowSpan > 1 || below.RowSpan > 1 || !SameColumns(table[table.Bottom[i].Index], below, fit) || (isFilled && isNamed)
                || (isFilled && !GridRow.IsFigure(GridRow.Key(above.Text))) || (isNamed && GridRow.IsFigure(GridRow.Key(below.Text))))
                return false;
            figures |= isFilled;
            names |= isNamed;
        }
        return figures && names;
    }

    private static bool HasFiguresThroughout(PageTable part)
    {
        var figures = new bool[part.Rows];
        foreach (PageCell cell in part.Cells)
            figures[cell.Row] |= GridRow.IsFigure(GridRow.Key(cell.Text));
        int first = Array.IndexOf(figures, true);
        return first >= 0 && first < part.Rows - 1 && Array.IndexOf(figures, false, first) >= part.Rows - 1;
    }

    /// <summary>
    /// True where a cell without text goes on with the cell above the page break: one of them reaches over rows, or the column's do, and no
    /// cell to its left begins a new group.
    /// </summary>
    public static bool IsCut(OpenTable table, int index, PageCell below, PageCell[] top, ColumnFit fit)
    {
        Cell above = table[index];
        if (below.Text.Length > 0 || above.Text.Length == 0 || GridRow.IsFigure(GridRow.Key(above.Text)))
            return false;
        bool anyRight = false;
        foreach (PageCell cell in top)
        {
            if (cell.Column < below.Column && cell.Text.Length > 0)
                return false;
            anyRight |= cell.Column > below.Column && cell.Text.Length > 0;
        }
        // A cell over several rows in the column shows that the column groups rows.
        return anyRight && (above.RowSpan > 1 || table.HasTall(fit.Next[below.Column]));
    }

    /// <summary>The cell with its lower half.</summary>
    /// <param name="above">The upper half.</param>
    /// <param name="below">The lower half.</param>
    /// <param name="page">Page of the lower half.</param>
    /// <param name="shared">True where both stand in one row.</param>
    public static Cell Whole(Cell above, PageCell below, int page, bool shared)
    {
        Cell whole = above with { RowSpan = above.RowSpan + below.RowSpan - (shared ? 1 : 0) };
        if (below.Text.Length == 0)
            return whole;
        if (above.Text.Length == 0)
            return whole with { Text = below.Text, Page = page, Box = below.Box };
        var text = new StringBuilder(above.Text);
        WrappedText.Append(text, below.Text);
        return whole with { Text = text.ToString() };
    }

    private static bool SameColumns(Cell above, PageCell below, ColumnFit fit) =>
        above.Column == fit.Next[below.Column] && above.Column + above.ColumnSpan == fit.Next[below.Column + below.ColumnSpan];

    /// <summary>True where the text above could take no further character in its last line, and the text below begins no entry of its own.</summary>
    private static bool BreaksOff(PageCell above, PageCell below)
    {
        if (above.Lines.Count == 0 || GridRow.IsEntry(below.Text))
            return false;
        TextLine last = above.Lines[^1];
        double padding = Math.Clamp(last.Left - above.Box.Left, 0, MostPadding);
        return last.Width + last.Size + 2 * padding > above.Box.Width;
    }
}
