using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Tells whether a table without figures says so itself: 空表列示, 故本表无数据, a row 无.</summary>
internal static partial class StatedNothing
{
    /// <summary>True where one of the lines states that there is nothing.</summary>
    public static bool IsStated(IEnumerable<string> lines) => lines.Any(static line => Statement().IsMatch(line));

    /// <summary>True where a data cell states it.</summary>
    public static bool InCells(TableShape shape)
    {
        foreach (Cell cell in shape.View.Grid.Cells)
        {
            if (cell.Row >= shape.FirstData && cell.Text.Length > 0 && (cell.Text is "无" || Statement().IsMatch(cell.Text)))
                return true;
        }
        return false;
    }

    [GeneratedRegex("空表|无数据|无相关|无此项|无该项|(?:没有|无|未).{0,40}(?:预算|支出|收入|安排|收支|资金|经费|项目|拨款)", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
