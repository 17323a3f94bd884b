using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>A page's rules, with pieces of one line put together: producers draw a line cell by cell, doubled, dashed or broken at crossings.</summary>
internal sealed record RuleSet(IReadOnlyList<Rule> Horizontal, IReadOnlyList<Rule> Vertical)
{
    // Two lines closer than this are one line drawn twice: a double rule, or the borders of two neighbours.
    private const float SamePosition = 2.5f;

    // Dashes and breaks at crossings are closed up to this width.
    private const float Gap = 3.5f;

    // More lines than this on a page are a drawing.
    private const int MostRules = 40_000;

    /// <summary>Merges the pieces.</summary>
    public static RuleSet Of(IReadOnlyList<Rule> rules) => rules.Count > MostRules
        ? new RuleSet([], [])
        : new RuleSet(Merge(Along(rules, true)), Merge(Along(rules, false)));

    private static List<Rule> Along(IReadOnlyList<Rule> rules, bool isHorizontal)
    {
        var along = new List<Rule>();
        foreach (Rule rule in rules)
        {
            if (rule.IsHorizontal == isHorizontal)
                along.Add(rule);
        }
        return along;
    }

    private static List<Rule> Merge(List<Rule> rules)
    {
        var merged = new List<Rule>();
        rules.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        for (int i = 0; i < rules.Count;)
        {
            int end = BandEnd(rules, i);
            MergeBand(rules[i..end], merged);
            i = end;
        }
        merged.Sort(static (a, b) => a.Position != b.Position ? a.Position.CompareTo(b.Position) : a.From.CompareTo(b.From));
        return merged;
    }

    // Positions that differ by little are one line, but never along a chain: a band that would run on is cut at its widest gap.
    private static int BandEnd(List<Rule> rules, int from)
    {
        int end = from + 1, widest = 0;
        float gap = -1;
        for (; end < rules.Count && rules[end].Position - rules[from].Position <= SamePosition; end++)
        {
            if (rules[end].Position - rules[end - 1].Position is var next && next >= gap)
                (gap, widest) = (next, end);
        }
        // What follows lies closer to the band's last line than the lines of the band to each other.
        return end < rules.Count && widest > 0 && rules[end].Position - rules[end - 1].Position < gap ? widest : end;
    }

    private static void MergeBand(List<Rule> band, List<Rule> merged)
    {
        band.Sort(static (a, b) => a.From.CompareTo(b.From));
        Rule open = band[0];
        double weight = open.Length + 0.1, sum = open.Position * weight;
        for (int i = 1; i < band.Count; i++)
        {
            Rule next = band[i];
            if (next.From <= open.To + Gap)
            {
                sum += next.Position * (next.Length + 0.1);
                weight += next.Length + 0.1;
                open = open with { To = Math.Max(open.To, next.To), Thickness = Math.Max(open.Thickness, next.Thickness) };
                continue;
            }
            merged.Add(open with { Position = (float)(sum / weight) });
            open = next;
            weight = open.Length + 0.1;
            sum = open.Position * weight;
        }
        merged.Add(open with { Position = (float)(sum / weight) });
    }
}
