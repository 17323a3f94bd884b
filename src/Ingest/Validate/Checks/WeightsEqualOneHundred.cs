using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Σ权重 = 100; often the carrying out of the budget has a share of its own (10, in places 20), and the indicators the rest.</summary>
internal sealed class WeightsEqualOneHundred() : Identity(
    "weights-equal-one-hundred", "Σ指标权重（分值） = 100",
    "Performance forms where every indicator prints a weight and the carrying out of the budget none. 90 or 80 leaves 10 or 20 to the carrying out of the budget.",
    "项目支出绩效自评: 财预〔2020〕10号, 预算执行率 10 and indicators 90; 黄冈 20 and 80")
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Performance form in document.Performance)
        {
            if (form.Table is null || form.Indicators.Count < 2 || !form.Complete || form.Indicators.Any(static one => one.Weight is null)
                || ExecutionPoints.Of(form, static line => line.Weight).Count > 0)
                continue;
            decimal sum = form.Indicators.Sum(static one => one.Weight!.Value);
            bool leavesBudget = sum is 90 or 80;
            Check check = Verdict(null, new Term(leavesBudget ? sum : 100, new Operand(form.Table)), [.. form.Indicators.Select(one => new Term(one.Weight!.Value, Place(form, one)))]);
            yield return check with { Operands = [.. check.Operands.Skip(1)] };
        }
    }

    private static Operand Place(Performance form, Indicator one) => new(form.Table, one.Cells.Count > 0 ? one.Cells[^1] : null);
}
