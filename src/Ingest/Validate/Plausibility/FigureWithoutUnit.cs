using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>A change or a share in a sentence that ends with its digits: 增长13.95。 Without % or 万元 nobody knows what it is.</summary>
internal sealed partial class FigureWithoutUnit() : Oddity("ODD-020", "a figure without its unit")
{
    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        foreach (PrintedText paragraph in inspected.Paragraphs)
        {
            if (paragraph.Text.Length < 8 || !paragraph.Text.Contains('.', StringComparison.Ordinal) || paragraph.Text.Contains("单位：", StringComparison.Ordinal))
                continue;
            Match figure = Figure().Match(paragraph.Text);
            if (figure.Success)
                yield return Finding(Severity.Warning, $"“{paragraph.Around(figure.Index, figure.Length)}” ({paragraph.Place()}) has no unit behind {figure.Groups["value"].Value}: % or 万元 is missing.", paragraph);
        }
    }

    [GeneratedRegex(@"(?:增长|下降|降低|增加|减少|完成年初预算的|完成预算的)\s?(?:了\s?)?(?<value>\d{1,9}\.\d{1,2})(?=[，。；])", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
