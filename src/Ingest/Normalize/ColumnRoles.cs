using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Normalize;

/// <summary>Tells what each grid column holds, by the last line of its header and by what stands below it.</summary>
internal static partial class ColumnRoles
{
    private const int RowsToLookAt = 40;

    /// <summary>A role for each grid column; null for one that is blank and has no header.</summary>
    public static ColumnRole?[] Of(TableShape shape, Vocabulary vocabulary, Measures measures)
    {
        var roles = new ColumnRole?[shape.Headers.Count];
        for (int c = 0; c < roles.Length; c++)
            roles[c] = RoleOf(shape, c, vocabulary, measures);
        EnsureLabel(shape, roles);
        DemoteExtraLabels(shape, roles);
        return roles;
    }

    private static ColumnRole? RoleOf(TableShape shape, int column, Vocabulary vocabulary, Measures measures)
    {
        string[] header = shape.Headers[column];
        if (header.Length == 0)
            return Looks(shape, column).Figures > 0 ? ColumnRole.Amount : null;
        string leaf = Folded.Key(header[^1]);
        if (vocabulary.Heads(ColumnRole.Ordinal, leaf))
            return ColumnRole.Ordinal;
        if (vocabulary.Heads(ColumnRole.Code, leaf))
            return ColumnRole.Code;
        if (vocabulary.Heads(ColumnRole.Label, leaf))
            return ColumnRole.Label;
        // 收入 and 支出 head labels in a two-sided table, and figures elsewhere: what stands below decides.
        if (SideName().IsMatch(leaf) && Looks(shape, column) is (> 0 and var words, var numbers) && numbers * 2 < words)
            return ColumnRole.Label;
        if (Identifier().IsMatch(leaf) || vocabulary.Heads(ColumnRole.Text, leaf))
            return ColumnRole.Text;
        if (vocabulary.Heads(ColumnRole.Quantity, leaf))
            return ColumnRole.Quantity;
        if (vocabulary.Heads(ColumnRole.Percent, leaf))
            return ColumnRole.Percent;
        (int filled, int figures) = Looks(shape, column);
        if (filled > 0)
            return figures * 2 >= filled ? ColumnRole.Amount : ColumnRole.Text;
        return measures.Of(header, alone: false).StartsWith("other:", StringComparison.Ordinal) ? ColumnRole.Text : ColumnRole.Amount;
    }

    /// <summary>How many cells below the header are filled, and how many of them are figures.</summary>
    private static (int Filled, int Figures) Looks(TableShape shape, int column)
    {
        int filled = 0, figures = 0;
        for (int row = shape.FirstData; row < shape.View.Rows && row < shape.FirstData + RowsToLookAt || (filled == 0 && row < shape.View.Rows); row++)
        {
            string text = shape.View.Starting(row, column);
            if (text.Length == 0)
                continue;
            filled++;
            if (Numbers.ReadPercent(text) is not null || Numbers.IsNone(text))
                figures++;
        }
        return (filled, figures);
    }

    /// <summary>A table with figures has a label: the first column of words where no header says so.</summary>
    private static void EnsureLabel(TableShape shape, ColumnRole?[] roles)
    {
        if (roles.Contains(ColumnRole.Label))
            return;
        int first = -1;
        for (int c = 0; c < roles.Length; c++)
        {
            bool words = roles[c] == ColumnRole.Text || (roles[c] is null && Looks(shape, c).Filled > 0);
            // A code names nothing where a column of names stands beside it.
            if (words && (first < 0 || Identifier().IsMatch(LeafKey(shape, first))) && !(first >= 0 && Identifier().IsMatch(LeafKey(shape, c))))
                first = c;
        }
        if (first >= 0)
            roles[first] = ColumnRole.Label;
    }

    /// <summary>A name beside a name (采购物品名称 beside 项目名称) is text: a side is labelled once, before its figures.</summary>
    private static void DemoteExtraLabels(TableShape shape, ColumnRole?[] roles)
    {
        int label = -1;
        bool figures = false;
        for (int c = 0; c < roles.Length; c++)
        {
            if (roles[c] is ColumnRole.Amount or ColumnRole.Quantity)
                figures = true;
            // A second pair of code and name before any figure (501 beside 301) says the same line in another classification.
            if (roles[c] == ColumnRole.Code && label >= 0 && !figures && !OwnerName().IsMatch(LeafKey(shape, label)))
                roles[c] = ColumnRole.Text;
            if (roles[c] != ColumnRole.Label)
                continue;
            if (label >= 0 && !figures && OwnerName().IsMatch(LeafKey(shape, label)) && !OwnerName().IsMatch(LeafKey(shape, c)))
            {
                // 单位名称 beside 科目名称: the line is the item, the unit its owner.
                roles[label] = ColumnRole.Text;
            }
            else if (label >= 0 && (!figures || !OpensSide(shape, c)))
            {
                // A label behind figures opens a new side, unless its rows are a staggered detail of the same line.
                roles[c] = ColumnRole.Text;
                continue;
            }
            label = c;
            figures = false;
        }
    }

    private static bool OpensSide(TableShape shape, int column) => SideLabel().IsMatch(LeafKey(shape, column));

    private static string LeafKey(TableShape shape, int column) => Folded.Key(shape.Headers[column].LastOrDefault() ?? "");

    [GeneratedRegex("^(?:收入|支出)$", RegexOptions.CultureInvariant)]
    private static partial Regex SideName();

    // A code of anything but a classification is words, never money.
    [GeneratedRegex("(?:编码|代码|编号|序列号)$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^(?:预算|主管|所属)?(?:单位|部门)(?:\((?:单位|部门)\))?名?称?$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnerName();

    [GeneratedRegex(@"^(?:(?:收入|支出)?项目(?:\(.*\))?|收入|支出|科目|功能分类|支出功能分类|支出用途|科目名称|经济分类科目名称|按.*分类|按支出用途)$|名称$", RegexOptions.CultureInvariant)]
    private static partial Regex SideLabel();
}
