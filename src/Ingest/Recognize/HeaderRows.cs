using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Recognize;

/// <summary>Finds the rows of a grid that are its header: below the captions printed inside it, down to the 栏次 row or the first figure.</summary>
internal static partial class HeaderRows
{
    private const int MostHeaderRows = 8;

    /// <summary>The first header row, the first row of data, and a title printed in the rows above the header; null for none.</summary>
    public static (int First, int Data, string? Title) In(GridView view, TableBlock table)
    {
        int first = 0;
        string? title = null;
        while (first < view.Rows - 1 && IsAboveHeader(view, first, ref title))
            first++;
        int data = FindOrdinalRow(view, first) is int ordinals
            ? ordinals + 1
            : EndOfHeader(view, first, table.SpansKnown, Math.Max(first, table.HeaderRows));
        return (first, data, title);
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
            numbers += IsNumber(WithoutBrackets(view, index), out _) ? 1 : 0;
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
            else if (IsNumber(text, out int number) && number == expected + 1)
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

    private static bool IsNumber(string text, out int number) =>
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

    // An amount, a code, or a printed nothing; a year (2024年) is none.
    [GeneratedRegex(@"^[-－(（]?[\d０-９][\d０-９,，]*([.．][\d０-９]+)?[)）]?[%％]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\s*([一二三四五六七八九十]{1,3}、|\d{1,2}[、.．](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[)）])", RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"^(序号|行次|栏次|类|款|项|合计|小计|总计|金额|备注|数量|单价|占比|.*(项目|科目|编码|代码|名称|收入|支出|经费|拨款|预算|决算|资金|结转|结余|补助|费用?|份额|价值|单位|单价|指标|数|值|额|性质|来源|时间|性|国资|基金|用途|类别|品目|形式|方式|率|表|目标|情况|依据|说明|权重|得分|分值|内容|Total|Amount|Actual|Target|Budget|FY\s?\d+)(\(.*\))?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeaderWord();
}
