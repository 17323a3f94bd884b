using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>
/// A deadline of the year after which the plan still pays. Where the deadline is one of paying, both contradict each other; where it is one
/// of the work, the rest may be due on acceptance, which is worth knowing only.
/// </summary>
internal sealed partial class PaymentAfterDeadline() : Oddity("ODD-009", "a deadline after which the payment plan still pays")
{
    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        foreach ((Performance performance, Indicator indicator, Table? table) in inspected.Targets)
        {
            if (indicator.Target is not { Kind: TargetKind.Deadline, Value: >= 1m and <= 11m, Operator: "<=" or "<" or "=" } target || performance.Schedule.Count == 0)
                continue;
            if (PaidBy(performance, (int)target.Value) is not decimal paid || paid >= 100m || Last(performance) is not ScheduleStep last || last.Month <= target.Value)
                continue;
            bool isPayment = IsPayment(indicator.Level3) || IsPayment(indicator.Description);
            if (!isPayment && !IsWhole(indicator.Level3))
                continue;
            yield return Finding(isPayment ? Severity.Warning : Severity.Info, string.Create(CultureInfo.InvariantCulture,
                $"“{indicator.Level3 ?? indicator.Description}” is due by month {target.Value} ({target.Text}), and the payment plan has paid {paid}% by then and reaches {last.CumulativePercent}% in month {last.Month}. Project {performance.Project?.Name ?? performance.Table}. Look at the plan (资金支出计划) and the deadline."),
                table, Targets.CellOf(table, indicator, target.Text));
        }
    }

    /// <summary>The share paid by the end of a month: the plan is cumulative, and what it leaves blank is not yet paid.</summary>
    private static decimal? PaidBy(Performance performance, int month)
    {
        decimal paid = 0;
        foreach (ScheduleStep step in performance.Schedule)
        {
            if (step is not { Month: int of, CumulativePercent: decimal percent })
                return null;
            if (of <= month)
                paid = Math.Max(paid, percent);
        }
        return paid;
    }

    /// <summary>The first step in which everything is paid; else the last.</summary>
    private static ScheduleStep? Last(Performance performance)
    {
        foreach (ScheduleStep step in performance.Schedule)
        {
            if (step.CumulativePercent >= 100m)
                return step;
        }
        return performance.Schedule[^1];
    }

    private static bool IsPayment(string? name) => name is { Length: <= 80 } && Payment().IsMatch(name);

    /// <summary>True for a deadline of the whole project, and not of one of its steps.</summary>
    private static bool IsWhole(string? name) => name is { Length: <= 80 } && Completion().IsMatch(name);

    [GeneratedRegex("完成|完工|竣工|验收", RegexOptions.CultureInvariant)]
    private static partial Regex Completion();

    [GeneratedRegex("支付|拨付|发放|付款|资金下达", RegexOptions.CultureInvariant)]
    private static partial Regex Payment();
}
