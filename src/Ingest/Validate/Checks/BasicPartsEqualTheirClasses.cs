using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>人员经费合计 = 301 + 303, 公用经费合计 = 302 and every other class, in a table of basic expenditure printed in two halves.</summary>
internal sealed class BasicPartsEqualTheirClasses() : Identity(
    "basic-parts-equal-their-classes", "人员经费合计 = 301 + 303，公用经费合计 = 302 + 其他各类",
    "基本支出表 by departmental economic classification (301–399) that print 人员经费合计 or 公用经费合计 as rows.",
    Sources.AccountForms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("general-public-basic-expenditure", "fiscal-appropriation-basic-expenditure"))
        {
            Row[] classes = [.. table.Rows.Where(static row => row.Code is { Length: 3 } && CodedTables.IsClassification(row.Code))];
            if (classes.Length == 0 || !classes.All(static row => row.Code![0] == '3') || classes.Select(static row => row.Code).Distinct().Count() < classes.Length)
                continue;
            foreach (Row sum in table.Rows.Where(static row => row.Role is RowRole.Subtotal or RowRole.Total))
            {
                bool? personnel = sum.Label switch
                {
                    string label when label.StartsWith("人员经费", StringComparison.Ordinal) => true,
                    string label when label.StartsWith("公用经费", StringComparison.Ordinal) => false,
                    _ => null,
                };
                if (personnel is not bool wanted)
                    continue;
                foreach (string measure in sum.Values.Select(static value => value.Measure).Distinct())
                {
                    List<Term> terms = Term.Of(table, classes.Where(row => row.Code is "301" or "303" == wanted), measure);
                    if (Judge(table.Unit?.Text, Term.Of(table, sum, measure), terms) is Check check)
                        yield return check;
                }
            }
        }
    }
}
