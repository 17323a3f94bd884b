using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>What a table of basic expenditure by economic classification comes to.</summary>
internal static class BasicTotals
{
    /// <summary>Its 合计, or 人员经费合计 and 公用经费合计 where those are all it prints.</summary>
    public static List<Term> Of(TableSet set, Table basic)
    {
        if (basic.Total() is Row total)
            return set.Figure(basic, total, "total", "amount") is Term term ? [term] : [];
        return [.. new[] { Sum(set, basic, "人员经费"), Sum(set, basic, "公用经费") }.OfType<Term>()];
    }

    /// <summary>The figure of the sum row that a label names.</summary>
    public static Term? Sum(TableSet set, Table basic, string name) =>
        basic.Rows.FirstOrDefault(row => row.Role is RowRole.Subtotal or RowRole.Total && row.Label?.Contains(name, StringComparison.Ordinal) == true) is Row row
            ? set.Figure(basic, row, "total", "amount", "personnel", "public-use")
            : null;
}
