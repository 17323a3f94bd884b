using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Normalize;

namespace Ingest.Validate.Plausibility;

/// <summary>One count given twice in the same indicator, a little differently: 779名代表 in the description, 总数778人 in the basis.</summary>
/// <remarks>
/// Only counts of the same thing that differ by one in a hundred at most are taken for the same count; not one that is rounded, and not one
/// that a text with a year in it gives, which may be that year's.
/// </remarks>
internal sealed partial class CountGivenTwice() : Oddity("ODD-011", "one count given twice, differently")
{
    private const decimal Least = 50m, MostApart = 0.01m;

    public override IEnumerable<Problem> Find(Document document)
    {
        List<(decimal Value, char Unit, string Text)> counts = [];
        foreach ((Performance performance, Indicator indicator, Table? table) in Targets.Of(document))
        {
            string target = indicator.Target!.Text;
            counts.Clear();
            foreach (string? text in (string?[])[target, indicator.Level3, indicator.Description, indicator.Basis])
            {
                if (text is { Length: > 2 and < 400 } && text.AsSpan().ContainsAnyInRange('0', '9') && !text.Contains('年', StringComparison.Ordinal))
                    Read(text, counts);
            }
            if (Different(counts) is not var (one, other))
                continue;
            yield return Finding(Severity.Warning, $"“{indicator.Level3 ?? indicator.Description}”: {one} and {other} stand in the same row. Project {performance.Project?.Name ?? performance.Table}. Look which count is right.", table, Targets.CellOf(table, indicator, other));
        }
    }

    private static void Read(string text, List<(decimal Value, char Unit, string Text)> counts)
    {
        foreach (Match match in Count().Matches(text))
        {
            char unit = match.Groups["unit"].Value[0];
            if (Numbers.Read(match.Groups["value"].Value) is >= Least and decimal value && value % 10m != 0)
                counts.Add((value, unit is '名' or '位' ? '人' : unit, match.Value));
        }
    }

    private static (string One, string Other)? Different(List<(decimal Value, char Unit, string Text)> counts)
    {
        for (int i = 1; i < counts.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                decimal apart = Math.Abs(counts[i].Value - counts[j].Value);
                if (counts[i].Unit == counts[j].Unit && apart > 0 && apart <= MostApart * Math.Max(counts[i].Value, counts[j].Value))
                    return (counts[j].Text, counts[i].Text);
            }
        }
        return null;
    }

    [GeneratedRegex(@"(?<![\d.])(?<value>\d{2,7})(?<unit>[人名位个块套卷册家辆台本户村件条份所])", RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
