using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>资金支出计划: each month's share is at least the month before's, for the shares are cumulative.</summary>
internal sealed class ScheduleIsCumulative() : Identity(
    "schedule-is-cumulative", "资金支出计划逐期累计：上期 ≤ 本期",
    "Performance forms with a payment plan in percent by the end of a month, each step against the next one printed.",
    Sources.Performance)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Performance project in document.Performance)
        {
            if (project.Table is null)
                continue;
            decimal? before = null;
            foreach (ScheduleStep step in project.Schedule)
            {
                if (step.CumulativePercent is not decimal share)
                    continue;
                if (before is decimal earlier)
                    yield return AtMost("%", Term.Given(earlier, new Operand(project.Table)), Term.Given(share, new Operand(project.Table)));
                before = share;
            }
        }
    }
}
