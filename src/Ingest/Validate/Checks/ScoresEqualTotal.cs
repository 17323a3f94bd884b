using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>总分 = 预算执行率得分 + Σ指标得分.</summary>
internal sealed class ScoresEqualTotal() : Identity(
    "scores-equal-total", "自评总分 = 预算执行率得分 + Σ指标得分",
    "Self-evaluations that print a total score. Unknown where an indicator has no score, or where the points for carrying out the budget are not printed and the weights leave room for them.",
    Sources.Performance)
{
    private const decimal All = 100m;

    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Performance form in document.Performance)
        {
            if (form is not { Table: string table, Complete: true, Evaluation.Score: decimal score } || form.Indicators.Count < 2)
                continue;
            var total = new Term(score, new Operand(table)) { IsApart = true };
            Term[] indicators = [.. ExecutionPoints.OfIndicators(form, static one => one.Score)];
            List<Term> execution = ExecutionPoints.Of(form, static line => line.Score);
            // Where the budget's execution is an indicator too, its points are among theirs.
            bool alone = indicators.Sum(static term => term.Value) == score;
            bool isKnown = indicators.Length == form.Indicators.Count && (alone || execution.Count > 0 || LeaveNothing(form));
            Check check = isKnown ? Verdict(null, total, alone ? indicators : [.. execution, .. indicators]) : Unknown(null, total);
            yield return check with { Operands = [.. check.Operands.Skip(isKnown ? 1 : 0)] };
        }
    }

    /// <summary>True where the indicators' weights come to all the points that can be had.</summary>
    private static bool LeaveNothing(Performance form) =>
        form.Indicators.All(static one => one.Weight is not null) && form.Indicators.Sum(static one => one.Weight!.Value) == (form.Evaluation!.OutOf ?? All);
}
