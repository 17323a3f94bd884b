using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Splits the columns of a table into its sides: 收入 | 支出 are two tables printed beside each other.</summary>
internal static partial class SideSplitter
{
    /// <summary>The columns of each side, from the left, and its section; null where the table has one side.</summary>
    public static List<(string? Section, List<int> Columns)> Split(TableShape shape, ColumnRole?[] roles)
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

    [GeneratedRegex("^(?:本年|预算|决算|财政拨款|财政)?收入", RegexOptions.CultureInvariant)]
    private static partial Regex Revenue();

    [GeneratedRegex("^(?:本年|预算|决算|财政拨款|财政)?支出", RegexOptions.CultureInvariant)]
    private static partial Regex Expenditure();
}
