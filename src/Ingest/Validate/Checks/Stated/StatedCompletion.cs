using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>完成年初预算的 C%: the percentage a sentence gives = what was spent over what was budgeted in the same sentence.</summary>
internal sealed class StatedCompletion() : Identity(
    "stated-completion-equals-settled-over-budgeted", "完成预算的百分比 = 决算数 ÷ 预算数",
    "Sentences of final accounts that give 预算数, 决算数 and the percentage for one item; the percentage may be cut instead of rounded.",
    "The arithmetic of the sentence itself")
{
    private const decimal Percent = 100m;

    public override IEnumerable<Check> Check(Document document)
    {
        for (int i = 0; i < document.Statements.Count; i++)
        {
            if (document.Statements[i] is not { Completion: decimal completion, Yuan: decimal settled } statement || Budgeted(document, i) is not int j
                || document.Statements[j] is not { Yuan: decimal budgeted and > 0 })
                continue;
            decimal computed = settled / budgeted * Percent;
            decimal quotient = (Step(statement) + (computed / Percent * Step(document.Statements[j]))) / 2m / budgeted * Percent;
            var stated = new Term(completion, new Operand(Statement: i)) { IsApart = true };
            yield return Verdict("%", stated, new Term(Math.Round(computed, completion.Scale, MidpointRounding.AwayFromZero), new Operand(Statement: j)) { Step = stated.Step + (2m * quotient), IsApart = true });
        }
    }

    /// <summary>The budget that the same sentence gives for the same item.</summary>
    private static int? Budgeted(Document document, int settled)
    {
        Statement one = document.Statements[settled];
        if (!one.Measure.EndsWith("/settled", StringComparison.Ordinal))
            return null;
        string wanted = $"{one.Measure[..^"/settled".Length]}/budgeted";
        int? found = null;
        for (int i = 0; i < document.Statements.Count; i++)
        {
            Statement other = document.Statements[i];
            if (other.Measure != wanted || other.Code != one.Code || other.Label != one.Label || other.Text != one.Text)
                continue;
            if (found is not null)
                return null;
            found = i;
        }
        return found;
    }

    // One unit of the last place printed, in 元.
    private static decimal Step(Statement statement) =>
        statement.Value is decimal value and not 0 ? Rounding.LastPlace(value) * statement.Yuan!.Value / value : 0;
}
