using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Recognize;

/// <summary>Which rows of a grid are captions, headers and data, and the header path of each column.</summary>
/// <param name="View">The grid by position.</param>
/// <param name="FirstHeader">First header row.</param>
/// <param name="FirstData">First data row; the rows between are headers and the 栏次 row.</param>
/// <param name="Headers">For each column its header texts from the top down, folded; empty where it has none.</param>
/// <param name="Title">A title printed inside the grid's first rows; null where there is none.</param>
internal sealed partial record TableShape(GridView View, int FirstHeader, int FirstData, IReadOnlyList<string[]> Headers, string? Title)
{
    private const int MostHeaderRows = 8;

    /// <summary>The filled cells above the headers: unit, body, year.</summary>
    public IEnumerable<Cell> Captions
    {
        get
        {
            for (int row = 0; row < FirstHeader; row++)
            {
                foreach (int cell in View.FilledIn(row))
                    yield return View.Grid.Cells[cell];
            }
        }
    }

    /// <summary>Finds the header.</summary>
    public static TableShape Of(TableBlock table)
    {
        var view = new GridView(table.Grid);
        int first = 0;
        string? title = null;
        while (first < view.Rows - 1 && IsAboveHeader(view, first, ref title))
            first++;
        int data = FindOrdinalRow(view, first) is int ordinals
            ? ordinals + 1
            : EndOfHeader(view, first, table.SpansKnown, Math.Max(first, table.HeaderRows));
        var headers = new string[view.Columns][];
        for (int column = 0; column < view.Columns; column++)
            headers[column] = HeaderOf(view, column, first, data, table.SpansKnown);
        return new TableShape(view, first, data, headers, title);
    }

    private static bool IsAboveHeader(GridView view, int row, ref string? title)
    {
        bool strong = false;
        int[] cells = [.. view.FilledIn(row)];
        int filled = cells.Length;
        foreach (int index in cells)
        {
            string text = view.Grid.Cells[index].Text;
            // Alone in its row, over all columns or not.
            if (filled == 1 && view.Columns > 1 && title is null && TitleText.LooksLikeTitle(text) && !CaptionText.IsStrong(text))
            {
                title = text;
                strong = true;
            }
            else if (!CaptionText.IsCaption(text))
            {
                return false;
            }
            strong |= CaptionText.IsStrong(text);
        }
        return strong || (filled == 0 && row == 0);
    }

    /// <summary>The 栏次 row: 1, 2, 3 … from left to right.</summary>
    private static int? FindOrdinalRow(GridView view, int first)
    {
        for (int row = first; row < Math.Min(view.Rows, first + MostHeaderRows); row++)
        {
            if (IsOrdinalRow(view, row))
                return row;
        }
        return null;
    }

    private static bool IsOrdinalRow(GridView view, int row)
    {
        int expected = 0, matched = 0, filled = 0, named = 0, numbers = 0, stars = 0;
        foreach (int index in view.FilledIn(row))
        {
            filled++;
            stars += view.Grid.Cells[index].Text == "**" ? 1 : 0;
            numbers += IsOrdinal(WithoutBrackets(view, index), out _) ? 1 : 0;
        }
        // Hardly any row holds two whole numbers: the others need no look at their words.
        if (numbers < 2)
            return filled >= 2 && stars == filled;
        filled = 0;
        foreach (int index in view.FilledIn(row))
        {
            filled++;
            string text = WithoutBrackets(view, index);
            if (text is "栏次" or "行次" or "—" or "-" or "**")
            {
                named++;
            }
            else if (!char.IsAsciiDigit(text.Length > 0 ? text[0] : '*') && HeaderWord().IsMatch(Folded.Key(text)))
            {
                named++;
            }
            else if (IsOrdinal(text, out int number) && number == expected + 1)
            {
                expected = number;
                matched++;
            }
            else if (matched > 0 && !text.Contains('='))
            {
                break;
            }
        }
        return matched >= 2 && matched + named >= filled - 2;
    }

    private static string WithoutBrackets(GridView view, int index) => view.Grid.Cells[index].Text.Trim('(', ')', '（', '）');

    private static bool IsOrdinal(string text, out int number) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);

    private static int EndOfHeader(GridView view, int first, bool spansKnown, int marked)
    {
        int row = first;
        int limit = Math.Min(view.Rows, first + MostHeaderRows);
        while (row < limit && (HeaderNote.StandsBetween(view, row) || (!IsData(view, row) && (row == first || Continues(view, row, spansKnown)))))
            row++;
        while (row > first + 1 && HeaderNote.IsOne(view, row - 1))
            row--;
        // What the source marks as header is one, unless it holds figures.
        while (row < Math.Min(marked, limit) && !IsData(view, row))
            row++;
        return row;
    }

    private static bool IsData(GridView view, int row)
    {
        foreach (int index in view.FilledIn(row))
        {
            string text = view.Grid.Cells[index].Text;
            if (text.Length <= 24 && Figure().IsMatch(text))
                return true;
            if (ItemNumber().IsMatch(text))
                return true;
        }
        return false;
    }

    /// <summary>A header goes on below itself where a cell reaches down, or a wide cell above leaves its columns unnamed.</summary>
    private static bool Continues(GridView view, int row, bool spansKnown)
    {
        int over = row - 1;
        while (over > 0 && HeaderNote.IsOne(view, over))
            over--;
        for (int c = 0; c < view.Columns; c++)
        {
            Cell cell = view.At(row, c);
            if (cell.Row < row)
                return true;
        }
        int refined = 0, filled = 0, words = 0;
        foreach (int index in view.FilledIn(row))
        {
            Cell cell = view.Grid.Cells[index];
            Cell above = view.At(over, cell.Column);
            filled++;
            words += HeaderWord().IsMatch(Folded.Key(cell.Text)) ? 1 : 0;
            // Spreadsheets saved as pages leave the cells beside a wide header blank, and merge nothing.
            bool wide = spansKnown && above.ColumnSpan > cell.ColumnSpan && above.Text.Length > 0;
            bool blank = above.Text.Length == 0 || view.At(over, Math.Min(view.Columns - 1, cell.Column + 1)).Text.Length == 0;
            if (wide || blank)
                refined++;
        }
        // A place spells one header in its own way; it does not spell most of them so.
        return filled > 1 && refined > 1 && words * 3 >= filled * 2;
    }

    private static string[] HeaderOf(GridView view, int column, int first, int data, bool spansKnown)
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

    // An amount, a code, or a printed nothing; a year (2024年) is none.
    [GeneratedRegex(@"^[-－(（]?[\d０-９][\d０-９,，]*([.．][\d０-９]+)?[)）]?[%％]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\s*([一二三四五六七八九十]{1,3}、|\d{1,2}[、.．](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[)）])", RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"^(序号|行次|栏次|类|款|项|合计|小计|总计|金额|备注|数量|单价|占比|.*(项目|科目|编码|代码|名称|收入|支出|经费|拨款|预算|决算|资金|结转|结余|补助|费用?|份额|价值|单位|单价|指标|数|值|额|性质|来源|时间|性|国资|基金|用途|类别|品目|形式|方式|率|表|目标|情况|依据|说明|权重|得分|分值|内容|Total|Amount|Actual|Target|Budget|FY\s?\d+)(\(.*\))?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeaderWord();
}
