using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>A sentence that compares a year with itself: 2024年…比2024年增加. In a final account the year's own budget is a fair comparison.</summary>
internal sealed partial class YearComparedWithItself() : Oddity("ODD-013", "a year compared with itself")
{
    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        for (int i = 0; i < document.Statements.Count; i++)
        {
            Statement statement = document.Statements[i];
            if (statement is not { Period: { Length: >= 4 } period, ComparedWith: { Length: >= 4 and < 60 } comparator } || statement.Direction is null)
                continue;
            Match year = Year().Match(comparator);
            if (!year.Success || !period.StartsWith(year.Value, StringComparison.Ordinal) || IsItsPlan(document, statement, comparator))
                continue;
            yield return Finding(Severity.Warning, $"{year.Value} is compared with itself ({comparator}): “{statement.Text}”. The year before is probably meant. Look at the sentence.", document, i);
        }
    }

    private static bool IsItsPlan(Document document, Statement statement, string comparator) =>
        comparator.Contains("预算", StringComparison.Ordinal)
        && (document.Disclosure.Phase != Phase.Budget || comparator.Contains("执行", StringComparison.Ordinal) || statement.Measure.EndsWith("/settled", StringComparison.Ordinal));

    [GeneratedRegex(@"20\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
