using System.Text.RegularExpressions;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>Tells long-term indicators (长期绩效指标, 实施期) from the year's (年度绩效指标).</summary>
internal static partial class Horizons
{
    /// <summary>The horizon of targets beyond the year.</summary>
    public const string LongTerm = "long-term";

    /// <summary>The horizon of the year's targets.</summary>
    public const string Annual = "annual";

    private const int Longest = 24, RowsAbove = 4;

    /// <summary>The horizon that a label gives the indicators beside it; null for any other text.</summary>
    public static string? Of(string printed)
    {
        if (printed.Length is < 4 or > Longest)
            return null;
        string key = Folded.Key(printed);
        return !Label().IsMatch(key) ? null : key[0] is '年' or '当' or '本' ? Annual : LongTerm;
    }

    /// <summary>The horizon that a label of goals has, such as 实施期目标: null for the year's.</summary>
    public static bool IsLongTerm(string key) => key.StartsWith("长期", StringComparison.Ordinal) || key.StartsWith("中", StringComparison.Ordinal) || key.StartsWith("实施期", StringComparison.Ordinal);

    /// <summary>The horizon of a list by the labels beside its header or, where two lists stand side by side, above it.</summary>
    public static string? Above(GridView view, int row, int column, bool isOneOfTwo)
    {
        if (!isOneOfTwo)
            return null;
        for (int above = row - 1; above >= 0 && above >= row - RowsAbove; above--)
        {
            // Without spans a wide label is followed by blank cells.
            int left = column;
            while (left > 0 && view.At(above, left).Text.Length == 0)
                left--;
            if (Of(view.At(above, left).Text) is string horizon)
                return horizon;
        }
        return null;
    }

    [GeneratedRegex("^(?:长期|中长期|中期|实施期|年度|当年|本年度?)(?:总体)?(?:绩效)?(?:指标|目标)[一二三四五六七八九十1-9]?(?:\\(.{0,14}\\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
