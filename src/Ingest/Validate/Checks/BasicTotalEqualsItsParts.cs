using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>合计 = 人员经费合计 + 公用经费合计, where a table of basic expenditure prints all three as rows.</summary>
internal sealed class BasicTotalEqualsItsParts() : BetweenTables(
    "basic-total-equals-its-parts", "基本支出合计 = 人员经费合计 + 公用经费合计",
    "基本支出表 that print 合计, 人员经费合计 and 公用经费合计 as rows.",
    Sources.AccountForms)
{
    protected override IEnumerable<Check> Check(TableSet set)
    {
        foreach (Table table in set.Tables)
        {
            if (table.Kind is "general-public-basic-expenditure" or "fiscal-appropriation-basic-expenditure"
                && table.Rows.LastOrDefault(static row => row is { Role: RowRole.Total } && row.Label?.Contains("经费", StringComparison.Ordinal) != true) is Row total
                && set.Figure(table, total, "total", "amount") is Term printed
                && BasicTotals.Sum(set, table, "人员经费") is Term personnel && BasicTotals.Sum(set, table, "公用经费") is Term use)
                yield return Verdict(table.Unit?.Text, printed, personnel, use);
        }
    }
}
