using System.Globalization;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>A project whose code is of an earlier year than the budget: money that was carried over, or a project entered again.</summary>
/// <remarks>A project's code has 21 characters: region (6), year (2), a letter, a number.</remarks>
internal sealed class ProjectOfEarlierYear() : Oddity("ODD-012", "a project of an earlier year's money")
{
    private const int CodeLength = 21, YearAt = 6, LetterAt = 8, EarliestYear = 15;

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        if (document.Disclosure.FiscalYear is not int fiscalYear)
            yield break;
        foreach (Performance performance in document.Performance)
        {
            if (performance.Project is not { Code: { Length: CodeLength } code } project || !char.IsAsciiLetterUpper(code[LetterAt])
                || !int.TryParse(code.AsSpan(YearAt, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year < EarliestYear || 2000 + year >= fiscalYear)
                continue;
            yield return Finding(Severity.Info, $"Project {project.Name} has the code {code}, of {2000 + year}, in the disclosure of {fiscalYear}. Look whether its money is carried over (上年结转).", Targets.TableOf(document, performance));
        }
    }
}
