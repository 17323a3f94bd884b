using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>项目预算数 = 财政资金 + 其他资金, for each project.</summary>
internal sealed class ProjectBudgetEqualsItsFunds() : Identity(
    "project-budget-equals-its-funds", "项目预算数 = 财政资金 + 其他资金",
    "Every performance form that prints the sum and a part of it.",
    Sources.Performance)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Performance project in document.Performance)
        {
            // Forms that part the fiscal money further (一般公共预算, 政府性基金) have no 财政资金 of their own: the rest alone is not the whole.
            if (project.Budget?.Fiscal is null)
                continue;
            Term[] funds = [.. new[] { Figure(project, project.Budget.Fiscal), Figure(project, project.Budget.Other) }.OfType<Term>()];
            if (Figure(project, project.Budget.Total) is Term total && funds.Length > 0)
                yield return Verdict(document.TableOf(project.Table)?.Unit?.Text, total, funds);
        }
    }

    private static Term? Figure(Performance project, Amount? amount) =>
        amount?.Value is decimal value && project.Table is string table ? new Term(value, new Operand(table, amount.Cell)) : null;
}
