using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Layout.Joined;

/// <summary>The filled cells that begin in one row of a table's part, from the left, with their columns in the whole table.</summary>
internal sealed partial class GridRow
{
    private readonly List<(int Column, string Key, string Text)> _filled = [];

    /// <summary>Number of filled cells.</summary>
    public int Filled => _filled.Count;

    /// <summary>The first filled cell's text without spaces; empty for none.</summary>
    public string First => _filled.Count > 0 ? _filled[0].Key : "";

    /// <summary>Column of the first filled cell; -1 for none.</summary>
    public int FirstColumn => _filled.Count > 0 ? _filled[0].Column : -1;

    /// <summary>The rows of a part, up to <paramref name="most"/>.</summary>
    /// <param name="part">A page's part.</param>
    /// <param name="columns">For each of its columns the column in the whole.</param>
    /// <param name="most">Rows to read.</param>
    public static GridRow[] Of(PageTable part, int[] columns, int most)
    {
        var rows = new GridRow[Math.Min(most, part.Rows)];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new GridRow();
        foreach (PageCell cell in part.Cells)
        {
            if (cell.Row >= rows.Length)
                break;
            if (cell.Text.Length > 0)
                rows[cell.Row]._filled.Add((columns[cell.Column], Key(cell.Text), cell.Text));
        }
        return rows;
    }

    /// <summary>The filled cells that begin in a part's last row.</summary>
    public static GridRow Last(PageTable part)
    {
        var row = new GridRow();
        foreach (PageCell cell in part.Cells)
        {
            if (cell.Row == part.Rows - 1 && cell.Text.Length > 0)
                row._filled.Add((cell.Column, Key(cell.Text), cell.Text));
        }
        return row;
    }

    /// <summary>The row in other columns.</summary>
    public GridRow In(int[] columns)
    {
        var row = new GridRow();
        foreach ((int column, string key, string text) in _filled)
            row._filled.Add((columns[column], key, text));
        return row;
    }

    /// <summary>The text without white space.</summary>
    public static string Key(string text)
    {
        if (!text.Any(char.IsWhiteSpace))
            return text;
        var key = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
                key.Append(c);
        }
        return key.ToString();
    }

    /// <summary>True for an amount, a code, a percentage: what is never put together with another.</summary>
    public static bool IsFigure(string text) => text.Length is > 0 and <= 24 && Figure().IsMatch(text);

    /// <summary>True for text that begins an entry of its own: 一、, （二）, 1., 其中.</summary>
    public static bool IsEntry(string text) => Entry().IsMatch(text);

    /// <summary>True where both rows hold the same texts in the same columns.</summary>
    public bool SameAs(GridRow other)
    {
        if (Filled != other.Filled)
            return false;
        for (int i = 0; i < Filled; i++)
        {
            if (_filled[i].Column != other._filled[i].Column || !string.Equals(_filled[i].Key, other._filled[i].Key, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    /// <summary>True where the row holds something to count: then it is no header. A 栏次 row (1, 2, 3) is one.</summary>
    public bool IsData => (Total().IsMatch(First) && !HeadsColumns) || _filled.Exists(static cell => IsEntry(cell.Text) || (IsFigure(cell.Key) && !ColumnNumber().IsMatch(cell.Key)));

    // 合计 beside words is a column's head below cells that reach down from the row above: a sum stands beside figures or alone.
    private bool HeadsColumns => Filled >= 2 && _filled.TrueForAll(static cell => cell.Key.Length >= 2 && !IsFigure(cell.Key));

    /// <summary>True where most of the row's words head columns.</summary>
    public bool IsHeader => Filled >= 2 && !IsData && _filled.Count(static cell => HeaderWord().IsMatch(cell.Key)) * 3 >= Filled * 2;

    /// <summary>True where the row is the sum of all.</summary>
    public bool IsTotal => Total().IsMatch(First);

    /// <summary>True where the row is a note, which ends a table.</summary>
    public bool IsNote => Filled == 1 && Note().IsMatch(First);

    /// <summary>True where the row is nothing but a title.</summary>
    public bool IsTitle => Filled == 1 && FirstColumn == 0 && Title().IsMatch(First);

    [GeneratedRegex(@"^[-－(（]?[\d０-９][\d０-９,，]*([.．][\d０-９]*)?[)）]?[%％]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^[1-9]\d?$", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^\s*([一二三四五六七八九十]{1,3}、|\d{1,2}[、.．](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[)）]|其中[：:]|\d{3,7}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex("^(?:合计|总计|(?:收入|支出|收支)总计|Total)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex("^(?:注|说明|备注)[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^.{2,60}表(?:[（(].*[)）])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    // Words that head columns and name no row.
    [GeneratedRegex("^(?:收入|支出|合计|小计|总计|类|款|项|行次|栏次|备注|.*(?:序号|项目|科目|编码|代码|名称|金额|预算数|决算数|数量|单价|[一二三四]级指标|绩效指标|指标值|描述|权重|得分|性质|规格|形式))$", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderWord();
}
