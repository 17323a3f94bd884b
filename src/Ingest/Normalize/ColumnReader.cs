using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Normalize;

/// <summary>Tells what each grid column holds, by its header and by what stands below it, and splits the columns into sides.</summary>
internal static partial class ColumnReader
{
    private const int RowsToLookAt = 40;

    /// <summary>The columns that have a header, and the sides they form.</summary>
    public static (IReadOnlyList<Column> Columns, IReadOnlyList<Side> Sides) Read(RecognizedTable table, Vocabulary vocabulary, Measures measures)
    {
        TableShape shape = table.Shape;
        var roles = new ColumnRole?[shape.Headers.Count];
        for (int c = 0; c < roles.Length; c++)
            roles[c] = RoleOf(shape, c, vocabulary, measures);
        EnsureLabel(shape, roles);
        DemoteExtraLabels(shape, roles);
        List<(string? Section, List<int> Columns)> sides = Split(shape, roles);

        var columns = new List<Column>();
        var read = new List<Side>();
        foreach ((string? section, List<int> members) in sides)
        {
            int amounts = members.Count(c => roles[c] == ColumnRole.Amount);
            var figures = new List<Column>();
            foreach (int c in members)
            {
                bool isFigure = roles[c] is ColumnRole.Amount or ColumnRole.Quantity or ColumnRole.Percent;
                var column = new Column
                {
                    Index = c,
                    Role = roles[c]!.Value,
                    Section = section,
                    Measure = isFigure ? measures.Of(shape.Headers[c], alone: amounts == 1) : null,
                    Header = shape.Headers[c],
                };
                columns.Add(column);
                if (isFigure)
                    figures.Add(column);
            }
            DropIdlePhase(figures, columns);
            Distinguish(figures, columns, measures);
            List<int> codes = [.. members.Where(c => roles[c] == ColumnRole.Code)];
            int label = members.FirstOrDefault(c => roles[c] == ColumnRole.Label, -1);
            read.Add(new Side(section, codes, label, WidthOf(table, roles, label), figures));
        }
        return (columns, read);
    }

    /// <summary>The label's columns: as many as its header cell covers.</summary>
    private static int WidthOf(RecognizedTable table, ColumnRole?[] roles, int label)
    {
        TableShape shape = table.Shape;
        int columns = 1;
        if (label < 0 || shape.FirstData == 0)
            return columns;
        int header = shape.View.IndexAt(shape.FirstData - 1, label);
        for (int c = label + 1; c < roles.Length; c++)
        {
            // Without spans the columns beside a wide header have none of their own, and words below it.
            bool covered = table.Block.SpansKnown
                ? shape.View.IndexAt(shape.FirstData - 1, c) == header || (shape.Headers[c].Length == 0 && roles[c] is null && GroupedLabel.StandsIn(shape, label, c))
                : shape.Headers[c].Length == 0 && roles[c] is null;
            if (!covered)
                break;
            columns++;
        }
        return columns;
    }

    /// <summary>Where all figures are planned, or all accounted for, the phase tells nothing apart: <c>basic/budgeted</c> is <c>basic</c>.</summary>
    private static void DropIdlePhase(List<Column> figures, List<Column> columns)
    {
        bool both = figures.Any(static column => IsPhase(column, "budgeted")) && figures.Any(static column => IsPhase(column, "settled"));
        foreach (Column column in both ? [] : figures.ToArray())
        {
            int slash = column.Measure!.LastIndexOf('/');
            if (slash < 0 || column.Measure[(slash + 1)..] is not ("budgeted" or "settled"))
                continue;
            Column bare = column with { Measure = column.Measure[..slash] };
            figures[figures.IndexOf(column)] = bare;
            columns[columns.IndexOf(column)] = bare;
        }
    }

    private static bool IsPhase(Column column, string phase) => column.Measure!.EndsWith(phase, StringComparison.Ordinal);

    /// <summary>Two columns of one side never measure the same: what they are grouped under tells them apart.</summary>
    private static void Distinguish(List<Column> figures, List<Column> columns, Measures measures)
    {
        foreach (IGrouping<string, Column> same in figures.Where(static column => column.Role == ColumnRole.Amount).GroupBy(static column => column.Measure!).Where(static group => group.Count() > 1).ToArray())
        {
            Column keeps = Measures.Current([.. same]);
            foreach (Column column in same.Where(column => column != keeps))
            {
                Column named = column with { Measure = measures.Grouped(column.Measure!, column.Header) };
                figures[figures.IndexOf(column)] = named;
                columns[columns.IndexOf(column)] = named;
            }
        }
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
        for (int c = 0; c < roles.Length; c++)
        {
            if (roles[c] == ColumnRole.Text || (roles[c] is null && Looks(shape, c).Filled > 0))
            {
                roles[c] = ColumnRole.Label;
                return;
            }
        }
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
            if (roles[c] == ColumnRole.Code && label >= 0 && !figures)
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

    private static List<(string? Section, List<int> Columns)> Split(TableShape shape, ColumnRole?[] roles)
    {
        var sides = new List<(string? Section, List<int> Columns)>();
        List<int> current = [];
        bool labelled = false;
        for (int c = 0; c < roles.Length; c++)
        {
            if (roles[c] is null)
                continue;
            bool opens = roles[c] == ColumnRole.Label && labelled && HasFigures(current, roles) || roles[c] == ColumnRole.Code && labelled && HasFigures(current, roles);
            if (opens)
            {
                sides.Add((null, current));
                current = [];
                labelled = false;
            }
            labelled |= roles[c] == ColumnRole.Label;
            current.Add(c);
        }
        if (current.Count > 0)
            sides.Add((null, current));
        if (sides.Count > 1)
        {
            for (int i = 0; i < sides.Count; i++)
                sides[i] = (SectionOf(shape, sides[i].Columns), sides[i].Columns);
            // 支出 printed twice, by function and by use (基本支出, 项目支出): the second says the same money again.
            for (int i = 1; i < sides.Count; i++)
            {
                if (sides[i].Section == "expenditure" && sides.Take(i).Any(static side => side.Section == "expenditure"))
                    sides[i] = ("expenditure-by-use", sides[i].Columns);
            }
        }
        return sides;
    }

    private static bool HasFigures(List<int> columns, ColumnRole?[] roles) => columns.Exists(c => roles[c] is ColumnRole.Amount or ColumnRole.Quantity);

    private static string? SectionOf(TableShape shape, List<int> columns)
    {
        foreach (int c in columns)
        {
            foreach (string header in shape.Headers[c])
            {
                string key = Folded.Key(header);
                if (Revenue().IsMatch(key))
                    return "revenue";
                if (Expenditure().IsMatch(key))
                    return "expenditure";
            }
        }
        return null;
    }

    [GeneratedRegex("^(?:收入|支出)$", RegexOptions.CultureInvariant)]
    private static partial Regex SideName();

    // A code of anything but a classification is words, never money.
    [GeneratedRegex("(?:编码|代码|编号|序列号)$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex("^(?:预算|主管|所属)?(?:单位|部门)名?称?$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnerName();

    [GeneratedRegex(@"^(?:(?:收入|支出)?项目(?:\(.*\))?|收入|支出|科目|功能分类|支出功能分类|支出用途|科目名称|经济分类科目名称|按.*分类|按支出用途)$|名称$", RegexOptions.CultureInvariant)]
    private static partial Regex SideLabel();

    [GeneratedRegex("^(?:本年|预算|决算|财政拨款|财政)?收入", RegexOptions.CultureInvariant)]
    private static partial Regex Revenue();

    [GeneratedRegex("^(?:本年|预算|决算|财政拨款|财政)?支出", RegexOptions.CultureInvariant)]
    private static partial Regex Expenditure();
}
