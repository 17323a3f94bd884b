using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>小计 = Σ its items, and each grouped line = Σ the lines one step below it, in lists without codes.</summary>
internal sealed class ListGroupEqualsItsItems() : Identity(
    "list-group-equals-its-items", "小计 = Σ本组各项",
    "政府采购, 项目支出, 资产 and 收入 tables that are lists without classification codes: the items of a 小计, the lines one level below a grouped line. 其中 is not all of its line, and a sum that leaves a column blank says nothing of it.",
    Sources.BudgetForms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach ((Table table, string measure) in ListSums.Of(document))
        {
            foreach ((Row whole, IReadOnlyList<Row> parts) in ListSums.Groups(table))
            {
                // A sum that fills other columns and leaves this one blank says nothing of it: prices and reserves are often not added up.
                if (Term.Of(table, whole, measure) is null && whole.Values.Count > 0)
                    continue;
                List<Term> terms = Term.Of(table, parts, measure);
                // Some list only the sums.
                if (terms.Count > 0 && Judge(table.Unit?.Text, Term.Of(table, whole, measure), terms) is Check check)
                    yield return check;
            }
        }
    }
}
