using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>The points that a self-evaluation has for carrying out the budget (预算执行率).</summary>
internal static class ExecutionPoints
{
    /// <summary>The points a form gives for it: those of the sum, or of each source where the sum has none; empty for none.</summary>
    /// <param name="form">The form.</param>
    /// <param name="points">Which points: the weight or the score.</param>
    public static List<Term> Of(Performance form, Func<Execution, decimal?> points)
    {
        var terms = new List<Term>();
        foreach (Execution line in form.Evaluation?.Execution ?? [])
        {
            if (points(line) is not decimal value)
                continue;
            terms.Add(Term.Given(value, new Operand(form.Table, (line.Executed ?? line.Adjusted ?? line.Initial)?.Cell)));
            if (line.Measure == "total")
                break;
        }
        return terms;
    }

    /// <summary>The points of the indicators.</summary>
    /// <param name="form">The form.</param>
    /// <param name="points">Which points: the weight or the score.</param>
    public static IEnumerable<Term> OfIndicators(Performance form, Func<Indicator, decimal?> points)
    {
        foreach (Indicator one in form.Indicators)
        {
            if (points(one) is decimal value)
                yield return Term.Given(value, new Operand(form.Table, one.Cells.Count > 0 ? one.Cells[^1] : null));
        }
    }
}
