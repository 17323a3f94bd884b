using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>Rules that hang together by touching or crossing each other.</summary>
/// <param name="Horizontal">Of one drawing.</param>
/// <param name="Vertical">Of the same.</param>
internal sealed record RuleGroup(IReadOnlyList<Rule> Horizontal, IReadOnlyList<Rule> Vertical)
{
    /// <summary>The group's extent, in points.</summary>
    public float Left { get; private init; }

    public float Top { get; private init; }

    public float Right { get; private init; }

    public float Bottom { get; private init; }

    public float Area => (Right - Left) * (Bottom - Top);

    /// <summary>True where the group's extent and the box share an area.</summary>
    public bool Meets(Box box) => box.Left < Right && box.Left + box.Width > Left && box.Top < Bottom && box.Top + box.Height > Top;

    /// <summary>The group with its extent measured.</summary>
    public static RuleGroup Of(List<Rule> across, List<Rule> down)
    {
        float left = float.MaxValue, top = float.MaxValue, right = float.MinValue, bottom = float.MinValue;
        foreach (Rule rule in across)
        {
            (left, right) = (Math.Min(left, rule.From), Math.Max(right, rule.To));
            (top, bottom) = (Math.Min(top, rule.Position), Math.Max(bottom, rule.Position));
        }
        foreach (Rule rule in down)
        {
            (left, right) = (Math.Min(left, rule.Position), Math.Max(right, rule.Position));
            (top, bottom) = (Math.Min(top, rule.From), Math.Max(bottom, rule.To));
        }
        return new RuleGroup(across, down) { Left = left, Top = top, Right = right, Bottom = bottom };
    }
}

/// <summary>Parts the rules of a page into drawings that hang together.</summary>
internal static class RuleGroups
{
    // Producers end lines a little before the crossing.
    private const float Reach = 3.5f;

    /// <summary>The groups that have lines both ways.</summary>
    public static List<RuleGroup> Of(RuleSet rules)
    {
        IReadOnlyList<Rule> across = rules.Horizontal, down = rules.Vertical;
        if (across.Count < 2 || down.Count < 1)
            return [];
        var parent = new int[across.Count + down.Count];
        for (int i = 0; i < parent.Length; i++)
            parent[i] = i;
        // Vertical rules are ordered by position: only those between a horizontal rule's ends can touch it.
        for (int i = 0; i < across.Count; i++)
        {
            Rule rule = across[i];
            for (int j = FirstFrom(down, rule.From - Reach); j < down.Count && down[j].Position <= rule.To + Reach; j++)
            {
                if (rule.Position >= down[j].From - Reach && rule.Position <= down[j].To + Reach)
                    Union(parent, i, across.Count + j);
            }
        }
        var groups = new Dictionary<int, (List<Rule> Across, List<Rule> Down)>();
        for (int i = 0; i < parent.Length; i++)
        {
            int root = Find(parent, i);
            if (!groups.TryGetValue(root, out var group))
                groups[root] = group = ([], []);
            if (i < across.Count)
                group.Across.Add(across[i]);
            else
                group.Down.Add(down[i - across.Count]);
        }
        return [.. groups.Values.Where(static group => group.Across.Count >= 2 && group.Down.Count >= 1).Select(static group => RuleGroup.Of(group.Across, group.Down))];
    }

    private static int FirstFrom(IReadOnlyList<Rule> rules, float position)
    {
        int low = 0, high = rules.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (rules[middle].Position < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static int Find(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }

    private static void Union(int[] parent, int a, int b)
    {
        a = Find(parent, a);
        b = Find(parent, b);
        if (a != b)
            parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
