using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>执行率 = 全年执行数 ÷ 全年预算数, to the printed places, for each source of money of a self-evaluation.</summary>
internal sealed class ExecutionRate() : Identity(
    "execution-rate-equals-executed-over-budget", "执行率 = 执行数 ÷ 预算数",
    "Lines of 预算执行情况 that print a rate, against 全年预算数, or 年初预算数 where that fits; the rate may be cut instead of rounded. Nothing where nothing was budgeted.",
    Sources.Performance)
{
    private const decimal Percent = 100m;

    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Performance form in document.Performance)
        {
            if (form is not { Table: string table, Evaluation: { } evaluation })
                continue;
            foreach (Execution line in evaluation.Execution)
            {
                if (line.Rate is decimal rate && Of(table, line, rate) is Check check)
                    yield return check;
            }
        }
    }

    private Check? Of(string table, Execution line, decimal rate)
    {
        if (line.Adjusted is null && line.Initial is null)
            return null;
        Check? best = null;
        foreach (Amount? budget in (Amount?[])[line.Adjusted, line.Initial])
        {
            if (budget is null or { Yuan: 0 })
                continue;
            if (budget.Yuan is not decimal || line.Executed?.Yuan is not decimal)
            {
                best ??= Unknown("%", new Term(rate, new Operand(table)));
                continue;
            }
            Check check = Against(table, rate, Percent, line.Executed, budget);
            // Some print the quotient itself: 0.96.
            if (check.Verdict == Model.Verdict.Broken && rate <= 1)
                check = Against(table, rate, 1m, line.Executed, budget) is { Verdict: not Model.Verdict.Broken } plain ? plain : check;
            if (best is null || best.Verdict is Model.Verdict.Broken or Model.Verdict.Unknown && check.Verdict != Model.Verdict.Broken)
                best = check;
        }
        return best;
    }

    private Check Against(string table, decimal rate, decimal whole, Amount executed, Amount budget)
    {
        decimal quotient = executed.Yuan!.Value / budget.Yuan!.Value;
        // What rounding both amounts does to their quotient.
        decimal blur = (Step(executed) + (quotient * Step(budget))) / budget.Yuan.Value * whole;
        decimal computed = Math.Round(quotient * whole, rate.Scale, MidpointRounding.AwayFromZero);
        var printed = new Term(rate, new Operand(table, executed.Cell)) { IsApart = true };
        // One that is cut misses by up to a whole unit of its last place, and never upwards.
        return Verdict(whole == Percent ? "%" : null, printed, new Term(computed, new Operand(table, budget.Cell)) { Step = blur + (computed > rate ? printed.Step : 0), IsApart = true });
    }

    // One unit of the last place printed, in 元.
    private static decimal Step(Amount amount) => amount.Value is decimal value and not 0 ? Rounding.LastPlace(value) * amount.Yuan!.Value / value : 0;
}
