using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>合计 = Σ小计, or Σ items, in lists without codes.</summary>
internal sealed class ListTotalEqualsItsItems() : Identity(
    "list-total-equals-its-items", "合计 = Σ各项",
    "政府采购 (货物 + 工程 + 服务, or the units' 小计), 项目支出, 资产 and 收入 tables that are lists without classification codes and have one 合计; columns that a measure names. A first line with all figures of 合计 is the department above its units, and no part.",
    Sources.Forms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach ((Table table, string measure) in ListSums.Of(document))
        {
            if (ListSums.PartsOfTotal(table) is { Count: > 0 } parts
                && Judge(table.Unit?.Text, Term.Of(table, table.Rows.First(static row => row.Role == RowRole.Total), measure), Term.Of(table, parts, measure)) is Check check)
                yield return check;
        }
    }
}
