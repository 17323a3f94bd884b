using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Where a body's money comes from, as far as its tables say so for certain.</summary>
internal static class FundingOf
{
    /// <summary>
    /// True where every 元 is 财政拨款 of the year: 收支总表 prints no other revenue, and nothing is carried in or out. Then 财政拨款收支总表
    /// says the same as 收支总表. (Carried money may be of any source, so it makes the identity uncertain.)
    /// </summary>
    public static bool IsFiscalOnly(TableSet set)
    {
        if (set.Only("revenue-expenditure-summary") is not Table summary || SummarySide.Leading(summary, "revenue", set.Phase) is not { Total: not null } side)
            return false;
        bool any = false;
        foreach (Row row in summary.Rows)
        {
            bool isZero = row.Values.All(static value => value.Value is null or 0);
            if (isZero || row.Role is RowRole.Total or RowRole.Subtotal)
                continue;
            if (row.IsCarriedOver())
                return false;
            if (row.Section != "revenue")
                continue;
            if (!IsFiscal(row.Label) || side.Figure(row) is null)
                return false;
            any = true;
        }
        return any && !CarriesOver(set.Only("revenue")) && !CarriesOver(set.Only("expenditure"));
    }

    /// <summary>True where all of 财政拨款 is 一般公共预算: the tables of the other funds have no figures, nor have their lines in 财政拨款收支总表.</summary>
    public static bool IsGeneralPublicOnly(TableSet set)
    {
        if (set.HasFigures("government-fund-expenditure") || set.HasFigures("state-capital-expenditure") || set.Only("fiscal-appropriation-summary") is not Table summary)
            return false;
        bool any = false;
        foreach (Row row in summary.Rows)
        {
            foreach (Amount value in row.Values)
            {
                if (value.Value is null or 0)
                    continue;
                if (DocumentTables.FundOf(row.Label) is "government-fund" or "state-capital" || value.Measure.StartsWith("government-fund", StringComparison.Ordinal)
                    || value.Measure.StartsWith("state-capital", StringComparison.Ordinal))
                    return false;
                any = true;
            }
        }
        return any;
    }

    private static bool IsFiscal(string? label) => DocumentTables.FundOf(label) is not null || label?.Contains("财政拨款", StringComparison.Ordinal) == true;

    private static bool CarriesOver(Table? table) => table?.Rows.Any(static row => row.Values.Any(value => value.Value is not (null or 0)
        && (row.IsCarriedOver() || value.Measure.StartsWith("carried-", StringComparison.Ordinal)))) == true;
}
