using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>资金支出计划: by the end of December all is paid.</summary>
internal sealed class ScheduleEndsAtAll() : Identity(
    "schedule-ends-at-all", "资金支出计划12月底 = 100%",
    "Performance forms whose payment plan prints December.",
    Sources.Performance)
{
    private const int December = 12;

    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Performance project in document.Performance)
        {
            if (project.Table is not null && project.Schedule.Count > 1 && project.Schedule[^1] is { Month: December, CumulativePercent: decimal share })
            {
                var place = new Operand(project.Table);
                Check check = Verdict("%", Term.Given(share, place), Term.Given(100, place));
                // One figure is printed; the other is what it must be.
                yield return check with { Operands = [place] };
            }
        }
    }
}
