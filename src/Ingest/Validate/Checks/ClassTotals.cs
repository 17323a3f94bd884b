using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>The sums of a table by classification.</summary>
/// <param name="Total">总计, or 合计 where it is the only sum.</param>
/// <param name="Classes">What the classes come to: the same, or 本年支出合计 where lines without codes stand between the two (上解, 调出资金, 年终结余).</param>
internal readonly record struct ClassTotals(Row Total, Row Classes)
{
    /// <summary>A table's; null where it prints no 合计, or several.</summary>
    public static ClassTotals? Of(Table table)
    {
        Row? total = null, sum = null;
        bool coded = false, apart = false;
        foreach (Row row in table.Rows)
        {
            if (row.Role == RowRole.Total)
            {
                if (total is not null)
                    return null;
                total = row;
            }
            else if (CodedTables.IsClassification(row.Code))
            {
                // A sum above further classes is not that of all of them.
                (coded, sum, apart) = (true, null, false);
            }
            else if (coded && total is null && sum is null && row.Role == RowRole.Subtotal)
            {
                sum = row;
            }
            else
            {
                apart |= sum is not null && total is null;
            }
        }
        return total is null ? null : new ClassTotals(total, apart ? sum! : total);
    }
}
