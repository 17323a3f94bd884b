using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>预算执行率分值 + Σ指标分值 = 100, or the points that the form says can be had.</summary>
internal sealed class WeightsAndExecutionEqualOneHundred() : Identity(
    "weights-and-execution-equal-one-hundred", "预算执行率分值 + Σ指标分值 = 总分值",
    "Self-evaluations where 预算执行情况 and every indicator print a weight. Where the indicators alone come to the whole, the budget's execution is one of them.",
    "项目支出绩效自评: 财预〔2020〕10号, 预算执行率 10 and indicators 90")
{
    private const decimal All = 100m;

    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Performance form in document.Performance)
        {
            if (form.Table is null || form.Indicators.Count < 2 || !form.Complete || form.Indicators.Any(static one => one.Weight is null)
                || ExecutionPoints.Of(form, static line => line.Weight) is not { Count: > 0 } execution)
                continue;
            Term[] indicators = [.. ExecutionPoints.OfIndicators(form, static one => one.Weight)];
            Term whole = Term.Given(form.Evaluation!.OutOf ?? All, new Operand(form.Table));
            Check check = Verdict(null, whole, indicators.Sum(static term => term.Value) == whole.Value ? indicators : [.. execution, .. indicators]);
            yield return check with { Operands = [.. check.Operands.Skip(1)] };
        }
    }
}
