using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>得分 ≤ 分值, for each indicator of a self-evaluation.</summary>
internal sealed class ScoreWithinWeight() : Identity(
    "score-within-weight", "得分 ≤ 分值",
    "Every indicator that prints both.",
    Sources.Performance)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Performance form in document.Performance)
        {
            foreach (Indicator one in form.Indicators)
            {
                if (form.Table is null || one is not { Score: decimal score, Weight: decimal weight })
                    continue;
                var place = new Operand(form.Table, one.Cells.Count > 0 ? one.Cells[^1] : null);
                yield return AtMost(null, Term.Given(score, place), Term.Given(weight, place)) with { Operands = [place] };
            }
        }
    }
}
