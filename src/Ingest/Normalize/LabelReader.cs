using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Normalize;

/// <summary>
/// Tells a row's role and level from its label and code. Indentation is not used: not every format keeps it, and the same
/// disclosure must give the same levels from each.
/// </summary>
internal sealed partial class LabelReader
{
    private int _itemLevel = 1;
    private int _partLevel;
    private bool _seenOuter;

    /// <summary>True for 合计, 总计, 小计 and the like.</summary>
    public static bool IsSum(string label) => Total().IsMatch(label.TrimEnd('：', ':')) || Subtotal().IsMatch(label);

    /// <summary>Role and level of the next row down.</summary>
    /// <param name="label">Folded.</param>
    /// <param name="codeLevel">Level that the code gives; null without a code.</param>
    public (RowRole Role, int Level) Read(string label, int? codeLevel)
    {
        if (codeLevel is int coded)
        {
            _partLevel = 0;
            return (RowRole.Item, _itemLevel = coded);
        }
        if (Total().IsMatch(label.TrimEnd('：', ':')))
        {
            _partLevel = 0;
            return (RowRole.Total, 0);
        }
        if (Subtotal().IsMatch(label))
        {
            _partLevel = 0;
            return (RowRole.Subtotal, 0);
        }
        if (label.StartsWith("其中", StringComparison.Ordinal))
        {
            _partLevel = _itemLevel + 1;
            return (RowRole.OfWhich, _partLevel);
        }
        int? numbered = First().IsMatch(label) ? 1 : Second().IsMatch(label) ? 2 : Third().IsMatch(label) ? 3 : Fourth().IsMatch(label) ? 4 : null;
        if (numbered is int level)
        {
            // 1、2、3 are the first level where no 一、 stands above them.
            _seenOuter |= level == 1;
            _partLevel = 0;
            _itemLevel = level >= 3 && !_seenOuter ? level - 2 : level;
            return (RowRole.Item, _itemLevel);
        }
        // Without a number: one more part after 其中, or a line of its own.
        return _partLevel > 0 ? (RowRole.OfWhich, _partLevel) : (RowRole.Item, 1);
    }

    [GeneratedRegex(@"^(?:合计|总计|总额|资产总额|收入总计|支出总计|收支总计|Total)$|^(?:收入|支出|收支)?(?:预算|决算)?总计(?:[（(].*[)）])?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"小计|^(?:本年|当年)?(?:收入|支出)(?:合计|小计)$|^(?:本年|当年).*合计$|经费合计$|^.{2,}合计$", RegexOptions.CultureInvariant)]
    private static partial Regex Subtotal();

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}[、.．]", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十]{1,3}[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Second();

    [GeneratedRegex(@"^[（(]\d{1,2}[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Fourth();

    [GeneratedRegex(@"^\d{1,2}[、.．](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Third();
}
