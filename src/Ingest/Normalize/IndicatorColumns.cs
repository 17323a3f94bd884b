using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Where the parts of an indicator stand in a performance table, by its header.</summary>
internal sealed partial class IndicatorColumns
{
    private const int LongestHeader = 24;

    private readonly Dictionary<string, int> _columns = [];

    private IndicatorColumns(int headerRow) => FirstRow = headerRow + 1;

    /// <summary>First row below the header.</summary>
    public int FirstRow { get; private set; }

    /// <summary>Row of the header.</summary>
    public int HeaderRow => FirstRow - 1;

    /// <summary>Grid column of a part, or -1.</summary>
    public int this[string part] => _columns.GetValueOrDefault(part, -1);

    /// <summary>The first header at or below a row; null where the table has no list of indicators.</summary>
    public static IndicatorColumns? Find(GridView view, int from)
    {
        for (int row = from; row < view.Rows; row++)
        {
            if (!NamesFirstLevel(view, row))
                continue;
            var found = new IndicatorColumns(row);
            found.Take(view, row);
            bool isHeader = found["level1"] >= 0 && (found["level2"] >= 0 || found["level3"] >= 0 || found["target"] >= 0);
            if (!isHeader)
                continue;
            // A wide 年度指标值 names its columns one row further down.
            if (row + 1 < view.Rows && found.TakesInner(view, row + 1))
                found.FirstRow++;
            return found;
        }
        return null;
    }

    // Every header has it, hardly any other row: the parts need not be looked for in each.
    private static bool NamesFirstLevel(GridView view, int row)
    {
        foreach (int index in view.FilledIn(row))
        {
            string text = view.Grid.Cells[index].Text;
            if (text.Length <= LongestHeader && Folded.Label(text).StartsWith("一级", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private void Take(GridView view, int row)
    {
        foreach (int index in view.FilledIn(row))
        {
            Cell cell = view.Grid.Cells[index];
            if (PartOf(cell.Text) is string part)
                _columns.TryAdd(part, cell.Column);
        }
    }

    private bool TakesInner(GridView view, int row)
    {
        int parts = 0, filled = 0;
        foreach (int index in view.FilledIn(row))
        {
            filled++;
            parts += PartOf(view.Grid.Cells[index].Text) is null ? 0 : 1;
        }
        if (parts == 0 || parts < filled)
            return false;
        _columns.Remove("target");
        Take(view, row);
        return true;
    }

    private static string? PartOf(string printed)
    {
        if (printed.Length > LongestHeader)
            return null;
        string key = Folded.Key(printed);
        foreach ((string part, Regex header) in Parts)
        {
            if (header.IsMatch(key))
                return part;
        }
        return null;
    }

    private static readonly (string Part, Regex Header)[] Parts =
    [
        ("level1", Level1()), ("level2", Level2()), ("level3", Level3()), ("description", Description()), ("sign", Sign()),
        ("actual", Actual()), ("target", Target()), ("unit", Unit()), ("weight", Weight()), ("score", Score()), ("basis", Basis()),
    ];

    [GeneratedRegex("^一级(?:绩效)?指标(?:名称)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Level1();

    [GeneratedRegex("^二级(?:绩效)?指标(?:名称)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Level2();

    [GeneratedRegex("^三级(?:绩效)?指标(?:名称)?$|^指标(?:名称|内容)$", RegexOptions.CultureInvariant)]
    private static partial Regex Level3();

    [GeneratedRegex("指标(?:描述|解释|说明)|^绩效标准$", RegexOptions.CultureInvariant)]
    private static partial Regex Description();

    [GeneratedRegex("指标性质|(?:计算|运算)符号", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex("(?:实际)?完成(?:值|情况)|实际值", RegexOptions.CultureInvariant)]
    private static partial Regex Actual();

    [GeneratedRegex(@"^(?:年度|年初|全年|预期|计划)?(?:绩效)?(?:指标|目标)值(?:\(.*\))?$|预期(?:实现)?值|^预期目标$", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("^(?:度量|计量|指标)?单位$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?:指标)?(?:权重|分值)(?:\(.*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Weight();

    [GeneratedRegex(@"^(?:自评)?得分(?:\(.*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Score();

    [GeneratedRegex("依据|^备注$", RegexOptions.CultureInvariant)]
    private static partial Regex Basis();
}
