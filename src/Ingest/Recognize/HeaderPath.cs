using Ingest.Model;

namespace Ingest.Recognize;

/// <summary>The headers over one column, from the top down and folded: 本年收入, then 财政拨款收入.</summary>
internal static class HeaderPath
{
    /// <summary>The header texts of a column.</summary>
    /// <param name="view">The grid.</param>
    /// <param name="column">Grid column.</param>
    /// <param name="first">First header row.</param>
    /// <param name="data">First row of data.</param>
    /// <param name="spansKnown">False where the format knows no merged cells.</param>
    public static string[] Of(GridView view, int column, int first, int data, bool spansKnown)
    {
        var path = new List<string>(3);
        int last = -1;
        for (int row = first; row < data; row++)
        {
            int index = view.IndexAt(row, column);
            string text = view.Grid.Cells[index].Text;
            // Without spans an empty cell belongs to the filled one on its left where a header below names the column.
            if (text.Length == 0 && view.Grid.Cells[index].ColumnSpan == 1 && NamedBelow(view, row, column, data) && (!spansKnown || LeftIsSingle(view, row, column)))
            {
                for (int left = column - 1; left >= 0 && text.Length == 0 && (row == first || spansKnown || SameParent(view, first, row, left, column)); left--)
                {
                    index = view.IndexAt(row, left);
                    text = view.Grid.Cells[index].Text;
                }
            }
            if (index == last || text.Length == 0 || IsOrdinal(text) || HeaderNote.IsOne(view, row) || IsTotalBelow(view, row, column, first))
                continue;
            last = index;
            path.Add(Folded.Label(text));
        }
        return [.. path];
    }

    /// <summary>Headers divide downwards. 合计 over columns that the row above names apart labels a total; its line is a header only elsewhere.</summary>
    private static bool IsTotalBelow(GridView view, int row, int column, int first)
    {
        Cell cell = view.At(row, column);
        return row > first && cell.ColumnSpan > 1 && cell.Row == row && cell.Text.Length <= 8 && Folded.Label(cell.Text) is "合计" or "总计"
            && view.At(row - 1, cell.Column).ColumnSpan < cell.ColumnSpan && view.At(row - 1, cell.Column).Text.Length > 0;
    }

    /// <summary>Where spans are known, only a header that used none can reach over its blank neighbours.</summary>
    private static bool LeftIsSingle(GridView view, int row, int column)
    {
        for (int left = column - 1; left >= 0; left--)
        {
            Cell cell = view.At(row, left);
            if (cell.Text.Length > 0)
                return cell.ColumnSpan == 1 && cell.RowSpan == 1 && cell.Row == row;
        }
        return false;
    }

    private static bool NamedBelow(GridView view, int row, int column, int data)
    {
        for (int below = row + 1; below < data; below++)
        {
            string text = view.At(below, column).Text;
            if (text.Length > 0)
                return !IsOrdinal(text);
        }
        return false;
    }

    /// <summary>In spanless grids a second header row may only reach left as far as its parent does.</summary>
    private static bool SameParent(GridView view, int first, int row, int left, int column)
    {
        for (int c = left + 1; c <= column; c++)
        {
            for (int above = first; above < row; above++)
            {
                if (view.At(above, c).Text.Length > 0)
                    return false;
            }
        }
        return true;
    }

    private static bool IsOrdinal(string text) => text is "栏次" || (text.Length <= 3 && text.All(char.IsAsciiDigit));
}
