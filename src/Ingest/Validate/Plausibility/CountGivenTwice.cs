using System.Buffers;
using Ingest.Model;
using Ingest.Normalize;

namespace Ingest.Validate.Plausibility;

/// <summary>One count given twice in the same indicator, a little differently: 779名代表 in the description, 总数778人 in the basis.</summary>
/// <remarks>
/// Only counts of the same thing that differ by one in a hundred at most are taken for the same count; not one that is rounded, and not one
/// that a text with a year in it gives, which may be that year's.
/// </remarks>
internal sealed class CountGivenTwice() : Oddity("ODD-011", "one count given twice, differently")
{
    private const decimal Least = 50m, MostApart = 0.01m;

    private static readonly SearchValues<char> Units = SearchValues.Create("人名位个块套卷册家辆台本户村件条份所");

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        List<(decimal Value, char Unit, string Text)> counts = [];
        foreach ((Performance performance, Indicator indicator, Table? table) in inspected.Targets)
        {
            counts.Clear();
            Read(indicator.Target!.Text, counts);
            Read(indicator.Level3, counts);
            Read(indicator.Description, counts);
            Read(indicator.Basis, counts);
            if (Different(counts) is not var (one, other))
                continue;
            yield return Finding(Severity.Warning, $"“{indicator.Level3 ?? indicator.Description}”: {one} and {other} stand in the same row. Project {performance.Project?.Name ?? performance.Table}. Look which count is right.", table, Targets.CellOf(table, indicator, other));
        }
    }

    /// <summary>Every number of two to seven digits with a measure word right behind it.</summary>
    private static void Read(string? text, List<(decimal Value, char Unit, string Text)> counts)
    {
        if (text is not { Length: > 2 and < 400 } || !text.AsSpan().ContainsAnyInRange('0', '9') || text.Contains('年', StringComparison.Ordinal))
            return;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i]))
                continue;
            int from = i;
            while (i < text.Length && char.IsDigit(text[i]))
                i++;
            if (i == text.Length || i - from is < 2 or > 7 || !Units.Contains(text[i]) || (from > 0 && text[from - 1] == '.'))
                continue;
            if (Numbers.Read(text[from..i]) is >= Least and decimal value && value % 10m != 0)
                counts.Add((value, text[i] is '名' or '位' ? '人' : text[i], text[from..(i + 1)]));
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
}
