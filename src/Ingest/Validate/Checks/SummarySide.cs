using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>One side of a 收支总表 in one of its columns: its items, 本年合计, what is carried over, 总计.</summary>
/// <param name="Table">The table.</param>
/// <param name="Section"><c>revenue</c>, <c>expenditure</c> or <c>expenditure-by-use</c>.</param>
/// <param name="Measure">The column.</param>
/// <param name="Total">总计, or 合计 where it is the only sum; null in a block that leaves its sum to the block beside it.</param>
/// <param name="Current">本年收入合计 or 本年支出合计, where the side also has a 总计.</param>
internal readonly record struct SummarySide(Table Table, string Section, string Measure, Row? Total, Row? Current)
{
    private static readonly string[] Kinds = ["revenue-expenditure-summary", "fiscal-appropriation-summary"];

    private static readonly string[] Expenditure = ["expenditure", "expenditure-by-use"];

    /// <summary>Every column of one side of every summary.</summary>
    public static IEnumerable<SummarySide> Of(Document document, bool revenue)
    {
        foreach (Table table in document.OfKind(Kinds))
        {
            foreach (string section in revenue ? ["revenue"] : Expenditure)
            {
                foreach (string measure in table.Measures(section))
                    yield return Of(table, section, measure);
            }
        }
    }

    /// <summary>One column of one side.</summary>
    public static SummarySide Of(Table table, string section, string measure)
    {
        Row? total = table.Total(section);
        // Where the block beside it prints the sum of both, a format without spans leaves the label in each.
        if (section == "expenditure" && total is not null && Term.Of(table, total, measure) is null && table.Measures("expenditure-by-use").Any())
            return new SummarySide(table, section, measure, null, null);
        Row? current = table.Rows.FirstOrDefault(row => row.Section == section && row.Role == RowRole.Subtotal);
        return new SummarySide(table, section, measure, total, current?.Line < total?.Line ? current : null);
    }

    /// <summary>The side's main column: 合计 where it has several, the account where a budget stands beside it.</summary>
    public static SummarySide? Leading(Table table, string section, Phase phase)
    {
        string[] measures = [.. table.Measures(section)];
        if (measures.Length == 0)
            return null;
        string[] wanted = phase == Phase.FinalAccount ? ["total/settled", "settled", "total", "amount"] : ["total/budgeted", "budgeted", "total", "amount"];
        return Of(table, section, Array.Find(wanted, measures.Contains) ?? measures[0]);
    }

    /// <summary>The figure of a row in this column.</summary>
    public Term? Figure(Row? row) => row is null ? null : Term.Of(Table, row, Measure);

    /// <summary>What the side comes to in the year itself: 本年合计, or 总计 where that is the only sum.</summary>
    public Term? OfTheYear => Figure(Current ?? Total);

    /// <summary>The outermost lines above 本年合计, or above 总计 where that is the only sum.</summary>
    public IEnumerable<Row> Items()
    {
        int end = (Current ?? Total)?.Line ?? int.MaxValue;
        bool carried = false;
        foreach (Row row in Table.Rows)
        {
            if (row.Section != Section || row.Line >= end || row is not { Role: RowRole.Item, Level: 1 })
                continue;
            // Below 上年结转 the funds it is made of are printed, often without a number.
            if (!(carried && DocumentTables.FundOf(row.Label) is not null))
                yield return row;
            carried |= row.IsCarriedOver();
        }
    }

    /// <summary>
    /// The lines between 本年合计 and 总计 that stand for themselves: what is carried in or out. Numbered lines and funds are parts of
    /// the line above them.
    /// </summary>
    public IEnumerable<Row> Carried()
    {
        foreach (Row row in Table.Rows)
        {
            if (Current is not null && row.Section == Section && row.Line > Current.Line && row.Line < Total!.Line && row.Role == RowRole.Item
                && (!IsNumbered(row.Label) || (row.Level == 1 && row.IsCarriedOver())) && DocumentTables.FundOf(row.Label) is null)
                yield return row;
        }
    }

    /// <summary>True for a label with a number before it, or 其中.</summary>
    public static bool IsNumbered(string? label) =>
        label is { Length: > 1 } && ("、.．".Contains(label[1]) || label[0] is '（' or '(' || label.StartsWith("其中", StringComparison.Ordinal));
}
