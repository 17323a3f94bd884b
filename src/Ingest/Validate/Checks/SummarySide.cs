using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>The parts of one side of a 收支总表: its items, 本年合计, what is carried over, 总计.</summary>
internal static class SummarySide
{
    /// <summary>总计, or 合计 where it is the only sum.</summary>
    public static Term? Total(Table table, string section) =>
        table.Total(section) is Row row ? Figure(table, section, row) : null;

    /// <summary>本年收入合计 or 本年支出合计, where the side also has a 总计.</summary>
    public static (Row Row, Term Term)? Current(Table table, string section)
    {
        Row? row = table.Rows.FirstOrDefault(row => row.Section == section && row.Role == RowRole.Subtotal);
        return row is not null && table.Total(section) is Row total && total.Line > row.Line && Figure(table, section, row) is Term term ? (row, term) : null;
    }

    /// <summary>The outermost lines above 本年合计.</summary>
    public static List<Term> ItemsAbove(Table table, string section, int line) =>
        [.. table.Rows.Where(row => row.Section == section && row.Line < line && row is { Role: RowRole.Item, Level: 1 })
            .Select(row => Figure(table, section, row)).OfType<Term>()];

    /// <summary>
    /// The lines between 本年合计 and 总计 that stand for themselves: what is carried in or out. Numbered lines are parts of the
    /// line above them.
    /// </summary>
    public static List<Term> CarriedBetween(Table table, string section, int from) =>
        [.. table.Rows.Where(row => row.Section == section && row.Line > from && row.Role == RowRole.Item && !IsNumbered(row.Label) && !IsFund(row.Label))
            .Select(row => Figure(table, section, row)).OfType<Term>()];

    /// <summary>The side's sum column: 合计 where it has several, else its only one.</summary>
    public static Term? Figure(Table table, string section, Row row)
    {
        string[] measures = [.. table.Measures(section)];
        string? measure = Array.Find(measures, static measure => measure is "total") ?? measures.FirstOrDefault();
        return measure is null ? null : Term.Of(table, row, measure);
    }

    // Below 年初财政拨款结转和结余 the funds it is made of are printed, often without a number.
    private static bool IsFund(string? label) => label is not null && !label.Contains("结转", StringComparison.Ordinal)
        && (label.Contains("一般公共预算", StringComparison.Ordinal) || label.Contains("政府性基金", StringComparison.Ordinal) || label.Contains("国有资本", StringComparison.Ordinal));

    private static bool IsNumbered(string? label) => label is { Length: > 1 } && ("、.．".Contains(label[1]) || label[0] is '（' or '(' || label.StartsWith("其中", StringComparison.Ordinal));
}
