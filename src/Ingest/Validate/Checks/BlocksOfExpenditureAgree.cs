using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Σ功能分类 = Σ支出用途: the same expenditure printed twice, side by side.</summary>
internal sealed class BlocksOfExpenditureAgree() : Identity(
    "blocks-of-expenditure-agree", "支出合计（支出用途） = Σ支出项目（功能分类）",
    "收支总表 in three blocks whose 功能分类 prints no sum of its own: its classes come to the 当年支出小计, or 支出合计, of the block 支出用途 beside it.",
    Sources.BudgetForms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("revenue-expenditure-summary", "fiscal-appropriation-summary"))
        {
            if (SummarySide.Leading(table, "expenditure-by-use", document.Disclosure.Phase) is not { Total: not null } use
                || SummarySide.Leading(table, "expenditure", document.Disclosure.Phase) is not { Total: null } function)
                continue;
            List<Term> classes = Term.Of(table, function.Items(), function.Measure);
            if (classes.Count > 0 && use.OfTheYear is Term printed)
                yield return Verdict(table.Unit?.Text, printed, classes);
        }
    }
}
