using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>The positions at which a group of rules parts columns, or rows.</summary>
internal static class LatticeEdges
{
    // Edges closer than this are one: column edges that differ from row to row by rounding.
    public const float Same = 3f;

    // A slot narrower than this share of the text's size, and empty all along, lies between the two lines of a double rule, or between
    // the borders of neighbours. A letter and its padding take more.
    private const float PhantomColumn = 1.05f, PhantomRow = 0.75f;

    // A rule that closes this share of the length is a border.
    private const float BorderShare = 0.5f;

    /// <summary>The edges, ascending: the rules' positions, and the ends of those that run across where they reach beyond (tables open at the sides).</summary>
    public static List<float> Of(IReadOnlyList<Rule> parting, IReadOnlyList<Rule> crossing)
    {
        var positions = new List<(float At, float Weight)>(parting.Count + 2);
        float least = float.MaxValue, most = float.MinValue;
        foreach (Rule rule in parting)
            positions.Add((rule.Position, rule.Length + 0.1f));
        foreach (Rule rule in crossing)
            (least, most) = (Math.Min(least, rule.From), Math.Max(most, rule.To));
        // An end of a rule says little about where the border stands: any drawn border near it weighs more.
        positions.Add((least, 0.01f));
        positions.Add((most, 0.01f));
        positions.Sort(static (a, b) => a.At.CompareTo(b.At));
        var edges = new List<float>();
        for (int i = 0; i < positions.Count;)
        {
            double sum = 0, weight = 0;
            int next = i;
            for (; next < positions.Count && positions[next].At - positions[i].At <= Same; next++)
            {
                sum += (double)positions[next].At * positions[next].Weight;
                weight += positions[next].Weight;
            }
            edges.Add((float)(sum / weight));
            i = next;
        }
        return edges;
    }

    /// <summary>Takes out slots between two edges that are too narrow for a letter and hold none, and outer slots that only overhanging rules make.</summary>
    /// <param name="edges">Ascending; changed.</param>
    /// <param name="parting">The rules that lie on the edges.</param>
    /// <param name="middles">Middles of the texts along this axis, ascending.</param>
    /// <param name="size">Size of the text, in points.</param>
    /// <param name="isColumns">True for column edges.</param>
    public static void Clean(List<float> edges, IReadOnlyList<Rule> parting, float[] middles, float size, bool isColumns)
    {
        float least = size * (isColumns ? PhantomColumn : PhantomRow);
        for (int i = edges.Count - 2; i >= 0 && edges.Count > 2; i--)
        {
            float from = edges[i], to = edges[i + 1];
            if (to - from >= least || HasText(middles, from, to))
                continue;
            edges[i] = i == 0 ? from : i == edges.Count - 2 ? to : (from + to) / 2;
            edges.RemoveAt(i + 1);
        }
        if (edges.Count > 3 && !HasText(middles, edges[^2], edges[^1]) && Drawn(parting, edges[^1]) == 0 && Drawn(parting, edges[^2]) >= BorderShare)
            edges.RemoveAt(edges.Count - 1);
        if (edges.Count > 3 && !HasText(middles, edges[0], edges[1]) && Drawn(parting, edges[0]) == 0 && Drawn(parting, edges[1]) >= BorderShare)
            edges.RemoveAt(0);
    }

    private static bool HasText(float[] middles, float from, float to)
    {
        int at = Array.BinarySearch(middles, from);
        at = at < 0 ? ~at : at;
        return at < middles.Length && middles[at] <= to;
    }

    // The share of the group's whole extent that rules on this edge cover.
    private static float Drawn(IReadOnlyList<Rule> rules, float edge)
    {
        float length = 0, least = float.MaxValue, most = float.MinValue;
        foreach (Rule rule in rules)
        {
            (least, most) = (Math.Min(least, rule.From), Math.Max(most, rule.To));
            if (Math.Abs(rule.Position - edge) <= Same)
                length += rule.Length;
        }
        return most > least ? length / (most - least) : 0;
    }
}
