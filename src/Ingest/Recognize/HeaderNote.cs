using Ingest.Model;

namespace Ingest.Recognize;

/// <summary>A remark printed over all columns between two rows of a header: 注：本表… It heads nothing, and the header goes on below it.</summary>
internal static class HeaderNote
{
    private const int LongestHeader = 30;

    /// <summary>True for a row whose only filled cell is a remark: it begins as remarks do, or is a sentence.</summary>
    public static bool IsOne(GridView view, int row)
    {
        int only = -1;
        foreach (int index in view.FilledIn(row))
        {
            if (only >= 0)
                return false;
            only = index;
        }
        if (only < 0 || view.Columns < 2)
            return false;
        Cell cell = view.Grid.Cells[only];
        string text = cell.Text;
        bool wide = cell.ColumnSpan == view.Columns || (cell.Column == 0 && cell.ColumnSpan == 1);
        return wide && text.Length > 2 && (text.StartsWith("注：", StringComparison.Ordinal) || text.StartsWith("注:", StringComparison.Ordinal)
            || text.StartsWith("说明：", StringComparison.Ordinal) || (text.Length > LongestHeader && text[^1] == '。'));
    }

    /// <summary>True where such a row has a header above it and, below it, a row of words in several cells.</summary>
    public static bool StandsBetween(GridView view, int row)
    {
        if (row == 0 || row + 1 >= view.Rows || !IsOne(view, row))
            return false;
        int filled = 0;
        foreach (int index in view.FilledIn(row + 1))
        {
            string text = view.Grid.Cells[index].Text;
            if (char.IsAsciiDigit(text[0]) || text.Length > LongestHeader)
                return false;
            filled++;
        }
        return filled > 1;
    }
}
